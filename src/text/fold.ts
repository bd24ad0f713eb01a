/** Spelling that makes no difference to what a name denotes. */

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/**
 * A text in small letters without diacritics, with hyphens, slashes and runs of white space as one space and apostrophes taken out.
 *
 *     'Champs-Élysées' → 'champs elysees'        "N'Djamena" → 'ndjamena'
 *
 * Any string is allowed; other scripts keep their letters. Linear.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return plainly(text.toLowerCase())
  return plainly(withoutMarks(text))
}

const ASCII = /^[\0-\x7f]*$/

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþıħ]/g, letter => LETTERS[letter]!)
}

function plainly(text: string): string {
  return text
    .replace(/['’‘`ʻʼ]/g, '')
    .replace(/[-‐‑‒–—_/\s]+/g, ' ')
    .trim()
}
