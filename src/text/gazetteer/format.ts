/** The file of the gazetteer: gzip around a header and byte columns, ordered so that neighbours look alike. */
import { gunzipSync, gzipSync } from 'node:zlib'

/** Kinds of entries; their place in this list is their number in the file. */
export const PLACE_KINDS = ['country', 'state', 'county', 'city', 'section', 'area', 'water', 'land', 'spot'] as const

/** What an entry is: 'state' is any first-level region, 'county' any second-level one, 'section' a part of a town. */
export type PlaceKind = (typeof PLACE_KINDS)[number]

/**
 * The gazetteer as columns; row numbers are the ids of places. `parent` is the row of the next wider region, -1 for none; `lat` and `lon` are
 * hundredths of a degree; `size` is eight times the binary logarithm of the population; `names` are UTF-8, each ended by a line feed.
 */
export type Columns = {
  readonly kind: Uint8Array
  readonly size: Uint8Array
  /** 1: the seat of government of the region or country that it lies in. */
  readonly seat: Uint8Array
  readonly lat: Int16Array
  readonly lon: Int16Array
  readonly parent: Int32Array
  readonly names: Uint8Array
  /** ISO codes of the countries and postal codes of the states that have one, as 'row code' lines. */
  readonly codes: string
  readonly aliases: Uint8Array
  /** Row of each alias, in order of row. */
  readonly aliasOf: Int32Array
}

const MAGIC = 0x315a4147 // "GAZ1"
const PARTS = 12

/** Population as stored: eight times log2, at most 255. */
export const sizeOf = (population: number): number =>
  Math.min(255, Math.round(8 * Math.log2(Math.max(0, population) + 1)))
/** The population that a stored size stands for. */
export const populationOf = (size: number): number => Math.round(2 ** (size / 8)) - 1

/** Writes the columns as the bytes of `models/gazetteer.bin.gz`. */
export const packGazetteer = (c: Columns): Uint8Array => {
  const parts = [
    c.kind,
    c.size,
    c.seat,
    ...planes(c.lat),
    ...planes(c.lon),
    varints(c.parent),
    c.names,
    new TextEncoder().encode(c.codes),
    c.aliases,
    varints(c.aliasOf),
  ]
  const head = Buffer.alloc(4 + 4 * PARTS)
  head.writeUInt32LE(MAGIC, 0)
  for (const [i, part] of parts.entries()) head.writeUInt32LE(part.length, 4 + 4 * i)
  return gzipSync(Buffer.concat([head, ...parts]), { level: 9 })
}

/** Reads what `packGazetteer` wrote. @param body the same without gzip, where that was done before. @throws when it is no such file */
export const unpackGazetteer = (bytes: Uint8Array, body: Uint8Array = gunzipSync(bytes)): Columns => {
  const raw = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (raw.length < 4 + 4 * PARTS || raw.readUInt32LE(0) !== MAGIC) throw new Error('gazetteer: not a gazetteer file')
  const parts: Uint8Array[] = []
  let at = 4 + 4 * PARTS
  for (let i = 0; i < PARTS; i++) {
    const length = raw.readUInt32LE(4 + 4 * i)
    parts.push(raw.subarray(at, at + length))
    at += length
  }
  if (at !== raw.length) throw new Error('gazetteer: the file is cut short')
  const [kind, size, seat, latLow, latHigh, lonLow, lonHigh, parent, names, codes, aliases, aliasOf] = parts
  return {
    kind: kind!,
    size: size!,
    seat: seat!,
    lat: joined(latLow!, latHigh!),
    lon: joined(lonLow!, lonHigh!),
    parent: numbers(parent!, kind!.length),
    names: names!,
    codes: Buffer.from(codes!).toString('utf8'),
    aliases: aliases!,
    aliasOf: numbers(aliasOf!, null),
  }
}

/** Differences of neighbours as a plane of low bytes and one of high bytes. */
const planes = (values: Int16Array): readonly Uint8Array[] => {
  const low = new Uint8Array(values.length)
  const high = new Uint8Array(values.length)
  let before = 0
  values.forEach((v, i) => {
    const step = (v - before) & 0xffff
    before = v
    low[i] = step & 255
    high[i] = step >> 8
  })
  return [low, high]
}

const joined = (low: Uint8Array, high: Uint8Array): Int16Array => {
  const out = new Int16Array(low.length)
  let v = 0
  for (let i = 0; i < low.length; i++) {
    v = (v + low[i]! + high[i]! * 256) & 0xffff
    out[i] = v
  }
  return out
}

/** Differences of neighbours, zigzag, seven bits a byte. */
const varints = (values: Int32Array): Uint8Array => {
  const out: number[] = []
  let before = 0
  for (const v of values) {
    const step = v - before
    before = v
    let z = ((step << 1) ^ (step >> 31)) >>> 0
    for (; z > 127; z >>>= 7) out.push((z & 127) | 128)
    out.push(z)
  }
  return Uint8Array.from(out)
}

const numbers = (bytes: Uint8Array, length: number | null): Int32Array => {
  const out = new Int32Array(length ?? bytes.reduce((n, b) => n + (b < 128 ? 1 : 0), 0))
  let at = 0
  let v = 0
  for (let n = 0; n < out.length; n++) {
    let z = 0
    let shift = 0
    for (let b = 128; b > 127; shift += 7) {
      b = bytes[at++]!
      z |= (b & 127) << shift
    }
    v += (z >>> 1) ^ -(z & 1)
    out[n] = v
  }
  return out
}
