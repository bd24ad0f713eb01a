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
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþıħ]/g, letter => LETTERS[letter]!)
    .replace(/['’‘`ʻʼ]/g, '')
    .replace(/[-‐‑‒–—_/\s]+/g, ' ')
    .trim()
}
