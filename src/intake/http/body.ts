/** Bodies of answers: decoded from their content encodings piece by piece, and never more of them than allowed. */
import { pipeline, type Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'
import { FetchFailure } from './failure.ts'

type Pieces = AsyncIterable<Uint8Array>
type Stream = AsyncGenerator<Uint8Array, void, undefined>
type Decoder = (source: Stream) => Pieces

const MAX_ENCODINGS = 5 // as undici and curl allow
const CHUNK_BYTES = 64 * 1024
const ZSTD_WINDOW_BITS = 23 // 8 MiB: what RFC 9659 allows on the web, so that no frame asks for 128 MiB

/** What a server may name without having encoded anything; seen on the web. */
const PLAIN: ReadonlySet<string> = new Set(['', 'identity', 'none', 'utf-8', 'utf8'])

const gunzip: Decoder = source => through(source, createGunzip({ chunkSize: CHUNK_BYTES }))

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: gunzip,
  deflate: inflate,
  br: source => through(source, createBrotliDecompress({ chunkSize: CHUNK_BYTES })),
  zstd: source =>
    through(
      source,
      createZstdDecompress({
        chunkSize: CHUNK_BYTES,
        params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_BITS },
      }),
    ),
}

/** What `accept-encoding` says. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

/**
 * The decoders for a `content-encoding` header, in the order in which they must run; [] when nothing was encoded.
 *
 *     'gzip' → [gunzip]      'deflate, gzip' → [gunzip, inflate]      'x-gzip' → [gunzip]      'identity', '' → []
 *
 * @throws FetchFailure 'fetch/encodings' for more than five, or one that we do not know
 */
export function decodersOf(header: string, url: string): readonly Decoder[] {
  const names = header.split(',', MAX_ENCODINGS + 1).map(name => name.trim().toLowerCase().replace(/^x-/, ''))
  if (names.length > MAX_ENCODINGS)
    throw new FetchFailure('fetch/encodings', `${url}: expected at most ${MAX_ENCODINGS} encodings, got more`)
  const decoders = names
    .filter(name => !PLAIN.has(name))
    .map(name => {
      if (Object.hasOwn(DECODERS, name)) return DECODERS[name]!
      throw new FetchFailure('fetch/encodings', `${url}: expected ${ACCEPTED_ENCODINGS}, got "${name.slice(0, 40)}"`)
    })
  return decoders.reverse()
}

/**
 * The decoded body. What was received, what comes out at the end and everything between is counted as it runs: bytes beyond the limit
 * are never made, whatever the body would unpack to. A body that is a gzip file in itself (sitemap.xml.gz) is unpacked as well, once.
 *
 * @param options.onPiece  called for every piece that arrives, before it is decoded
 * @throws FetchFailure 'fetch/too-large'; and what the source and the decoders throw
 */
export async function readBody(
  source: Pieces,
  options: {
    readonly url: string
    readonly decoders: readonly Decoder[]
    readonly maxBytes: number
    readonly onPiece: () => void
  },
): Promise<Uint8Array> {
  const { url, maxBytes } = options
  const first = await peek(capped(source, url, maxBytes, options.onPiece))
  if (first === null) return new Uint8Array(0) // an empty body is empty in every encoding
  const decoded = options.decoders.reduce((pieces, decode) => capped(decode(pieces), url, maxBytes), first.all)
  const start = await peek(decoded)
  const isGzipFile = start?.first[0] === 0x1f && start.first[1] === 0x8b
  const pieces: Uint8Array[] = []
  if (start)
    for await (const piece of isGzipFile ? capped(gunzip(start.all), url, maxBytes) : start.all) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

async function* capped(source: Pieces, url: string, maxBytes: number, onPiece?: () => void): Stream {
  let size = 0
  for await (const piece of source) {
    onPiece?.()
    size += piece.length
    if (size > maxBytes)
      throw new FetchFailure('fetch/too-large', `${url}: expected at most ${maxBytes} bytes, got more; it was given up`)
    if (piece.length > 0) yield piece
  }
}

/** The first piece, and the same stream with it; null when there is none. */
async function peek(source: Stream): Promise<{ readonly first: Uint8Array; readonly all: Stream } | null> {
  const { done, value: first } = await source.next()
  return done ? null : { first, all: joined(first, source) }
}

async function* joined(first: Uint8Array, rest: Stream): Stream {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined) // a reader that stops after the first piece must still close the source
  }
}

/** "deflate" is zlib's format by the standard, and the bare one on many servers: the first byte tells. */
async function* inflate(source: Stream): Stream {
  const peeked = await peek(source)
  if (peeked === null) return
  const isZlib = (peeked.first[0]! & 0x0f) === 8
  const options = { chunkSize: CHUNK_BYTES }
  yield* through(peeked.all, isZlib ? createInflate(options) : createInflateRaw(options))
}

/** Pieces through a decoder; an error on either side ends both. */
function through(source: Stream, decoder: Transform): Pieces {
  return pipeline(source, decoder, () => {}) // errors come out of the last stream, which is read
}
