/** Unpacking one compressed stream inside a file, up to its end or up to the very byte where it is damaged. */
import { createInflateRaw, type InflateRaw, type ZstdDecompress } from 'node:zlib'
import type { ByteFile } from './byte-file.ts'

/** How a stream ended: `end` is the file offset behind it, or why there is none. `at`: where the bytes that do not decode begin. */
export type Unpacked =
  | { readonly fault: null; readonly end: number }
  | { readonly fault: 'cut' | 'data'; readonly at: number }

/** Makes a decoder of one stream. */
export type MakeEngine = () => InflateRaw | ZstdDecompress

const SLICE_BYTES = 16 * 1024 // input a step: at most 16 MiB of output, by deflate's ratio
const FINER = [256, 1] as const // steps for the slice that is damaged

/** A decoder of raw deflate data. */
export const makeInflate: MakeEngine = () => createInflateRaw({ chunkSize: 64 * 1024 })

/**
 * The decoded bytes of the stream that starts at `at`, in order. Where it is damaged, all that decodes before the damage is given: the
 * damaged slice is gone through again in ever smaller steps, since a decoder keeps to itself what it made of a slice that fails.
 */
export async function* unpack(
  file: ByteFile,
  at: number,
  makeEngine: MakeEngine,
): AsyncGenerator<Uint8Array, Unpacked, undefined> {
  let given = 0
  const once = async function* (step: (offset: number) => number) {
    let passed = 0
    const slices = unpackBy(file, at, { makeEngine, step })
    try {
      for (let next = await slices.next(); ; next = await slices.next()) {
        if (next.done) return next.value
        const fresh = next.value.subarray(Math.max(0, Math.min(given - passed, next.value.length)))
        passed += next.value.length
        given += fresh.length
        if (fresh.length > 0) yield fresh
      }
    } finally {
      await slices.return({ fault: 'cut', at }) // frees the decoder also when nobody reads on
    }
  }
  let result: Unpacked = yield* once(() => SLICE_BYTES)
  for (const size of FINER) {
    if (result.fault !== 'data') return result
    const bad = result.at
    result = yield* once(offset => (offset < bad ? Math.min(SLICE_BYTES, bad - offset) : size))
  }
  return result
}

type Steps = { readonly makeEngine: MakeEngine; readonly step: (offset: number) => number }

/** Output is taken after every step, so that no more than one step's is ever held. */
async function* unpackBy(
  file: ByteFile,
  at: number,
  { makeEngine, step }: Steps,
): AsyncGenerator<Uint8Array, Unpacked, undefined> {
  const engine = makeEngine()
  const out: Uint8Array[] = []
  engine.on('data', (chunk: Uint8Array) => out.push(chunk))
  try {
    for (let offset = at; ; ) {
      const slice = await file.view(offset, step(offset))
      if (slice.length === 0) return { fault: 'cut', at: offset }
      const failed = await writeTo(engine, slice)
      yield* out.splice(0)
      if (failed) return { fault: 'data', at: offset }
      offset += slice.length
      // A decoder that has reached the end of its stream takes no more bytes.
      if (engine.bytesWritten < offset - at) return { fault: null, end: at + engine.bytesWritten }
    }
  } finally {
    engine.destroy()
  }
}

/** @returns whether it failed. A write that fails is not called back. */
function writeTo(engine: InflateRaw | ZstdDecompress, slice: Uint8Array): Promise<boolean> {
  return new Promise(resolve => {
    const fail = () => resolve(true)
    engine.once('error', fail)
    engine.write(slice, error => {
      if (!error) engine.off('error', fail)
      resolve(Boolean(error))
    })
  })
}
