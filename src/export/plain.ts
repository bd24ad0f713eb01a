/** Text of reports made safe to show in lines: no control or bidi characters, measured and wrapped in terminal columns. */

/** Characters that steer a terminal or reorder a line: C0, C1, bidi marks, embeddings and isolates, zero width space, BOM, tags. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/**
 * One line of harmless text: control characters become '�', bidi controls and other unseen steering characters go,
 * every run of white space is one space. 'a\u001b[31mb' → 'a�[31mb'; any string is allowed.
 */
export const plain = (text: string): string =>
  text.toWellFormed().replace(/\s+/gu, ' ').replace(CONTROL, '\ufffd').replace(UNSEEN, '').trim()

/** As `plain`, keeping white space (a carriage return as a line break): for a report's text shown in its own paragraphs. */
export const visible = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '\ufffd').replace(UNSEEN, '')

const ZERO = /^[\p{M}\p{Cf}\u1160-\u11ff]$/u
const WIDE_EMOJI = /^\p{Emoji_Presentation}$/u

const isWide = (c: number): boolean =>
  (c >= 0x1100 && c <= 0x115f) ||
  (c >= 0x2e80 && c <= 0x303e) ||
  (c >= 0x3041 && c <= 0xa4cf) ||
  (c >= 0xa960 && c <= 0xa97f) ||
  (c >= 0xac00 && c <= 0xd7a3) ||
  (c >= 0xf900 && c <= 0xfaff) ||
  (c >= 0xfe30 && c <= 0xfe6f) ||
  (c >= 0xff01 && c <= 0xff60) ||
  (c >= 0xffe0 && c <= 0xffe6) ||
  (c >= 0x20000 && c <= 0x3fffd)

const widthOf = (char: string, joined: boolean): number => {
  const c = char.codePointAt(0)!
  if (c < 0x300) return 1
  if (joined || ZERO.test(char)) return 0
  return isWide(c) || (c > 0x2300 && WIDE_EMOJI.test(char)) ? 2 : 1
}

/** Terminal columns of a text: combining marks 0, CJK and emoji 2, an emoji joined to another 0, all others 1. */
export const columns = (text: string): number => {
  let width = 0
  let joined = false
  for (const char of text) {
    width += widthOf(char, joined)
    joined = char === '\u200d'
  }
  return width
}

/** `text` filled with spaces up to `width` columns; longer text stays as it is. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

/** Pieces of a word of at most `width` columns each; a combining mark stays with its letter. */
const chop = (word: string, width: number): string[] => {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  let joined = false
  for (const char of word) {
    const w = widthOf(char, joined)
    joined = char === '\u200d'
    if (used + w > width && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += char
    used += w
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}

/** Lines of at most `width` columns, broken at spaces (at no-break spaces only where a line is too short), a longer word cut hard. An empty text gives one empty line. */
export const wrap = (text: string, width: number): string[] => {
  const room = Math.max(2, width)
  const lines: string[] = []
  let line = ''
  let used = 0
  const words = text.split(' ').flatMap(word => (columns(word) > room ? word.split('\u00a0') : [word]))
  for (const word of words) {
    if (word === '') continue
    const w = columns(word)
    if (line !== '' && used + 1 + w <= room) {
      line += ` ${word}`
      used += 1 + w
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = w > room ? chop(word, room) : [word]
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = columns(line)
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}
