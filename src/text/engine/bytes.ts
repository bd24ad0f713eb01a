/** Whole numbers as few bytes. */

/** Appends unsigned numbers, 7 bits a byte, low bits first. */
export const writeVarints = (values: ArrayLike<number>): Uint8Array => {
  const out = new Uint8Array(values.length * 5)
  let n = 0
  for (let i = 0; i < values.length; i++) {
    let v = values[i]! >>> 0
    while (v > 127) {
      out[n++] = (v & 127) | 128
      v >>>= 7
    }
    out[n++] = v
  }
  return out.slice(0, n)
}

/** Reads what writeVarints wrote. */
export const readVarints = (bytes: Uint8Array): Uint32Array => {
  let size = 0
  for (let i = 0; i < bytes.length; i++) size += bytes[i]! < 128 ? 1 : 0
  const out = new Uint32Array(size)
  let at = 0
  for (let n = 0; n < size; n++) {
    let b = bytes[at++]!
    let v = b & 127
    for (let shift = 7; b > 127 && shift < 35; shift += 7) {
      b = bytes[at++]!
      v |= (b & 127) << shift
    }
    out[n] = v
  }
  return out
}

/** Gaps between ascending numbers, for writeVarints. */
export const deltas = (sorted: Int32Array): Uint32Array =>
  Uint32Array.from(sorted, (v, i) => (i === 0 ? v + 0x80000000 : v - sorted[i - 1]!))

/** Ascending numbers from their gaps. */
export const sums = (gaps: Uint32Array): Int32Array => {
  const out = new Int32Array(gaps.length)
  let v = -0x80000000
  for (let i = 0; i < gaps.length; i++) {
    v += gaps[i]!
    out[i] = v
  }
  return out
}
