/** `placeKey` for names that still lie in a byte buffer: a gazetteer has too many to make strings of them all. */
import { fold } from '../fold.ts'

/**
 * What makes a name of a place: `fold` without full stops, commas and the signs that romanisations put for sounds of the throat.
 *
 *     "St. John's" → 'st johns'        'Al-Ḩasakah' → 'al hasakah'        'W.Va.' → 'wva'
 */
export const placeKey = (name: string): string => fold(name.replace(/[.,ʿʾ`´]/g, ''))

/** Folded forms of the letters up to U+024F and of the Latin letters with marks at U+1E00..U+1EFF, as ASCII codes. */
const FOLDED = new Map<number, readonly number[]>()
const foldedOf = (point: number): readonly number[] => {
  let known = FOLDED.get(point)
  if (known === undefined) {
    const text = fold(`a${String.fromCodePoint(point)}a`).slice(1, -1)
    known = placeKey(String.fromCodePoint(point)) === '' && text !== ' ' ? [] : [...text].map(c => c.charCodeAt(0))
    if (FOLDED.size < 5000) FOLDED.set(point, known)
  }
  return known
}

const SPACE = 32

/** Writes the key of the UTF-8 name at bytes[from..to) into `out` as character codes and gives back its length. */
export const foldBytes = (bytes: Uint8Array, from: number, to: number, out: Uint16Array): number => {
  let n = 0
  for (let i = from; i < to && n < out.length - 4; ) {
    let b = bytes[i++]!
    if (b < 128) {
      if (b >= 65 && b <= 90) b += 32
      if (b === 39 || b === 46 || b === 44 || b === 96) continue // ' . , `
      if (b === 45 || b === 47 || b === 95) b = SPACE // - / _
      if (b !== SPACE || (n > 0 && out[n - 1] !== SPACE)) out[n++] = b
      continue
    }
    const more = b >= 240 ? 3 : b >= 224 ? 2 : 1
    let point = b & (more === 1 ? 31 : more === 2 ? 15 : 7)
    for (let k = 0; k < more; k++) point = (point << 6) | (bytes[i++]! & 63)
    for (const code of foldedOf(point)) if (code !== SPACE || (n > 0 && out[n - 1] !== SPACE)) out[n++] = code
  }
  while (n > 0 && out[n - 1] === SPACE) n--
  return n
}
