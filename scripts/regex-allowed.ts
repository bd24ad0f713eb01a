/** Regular expressions that are slow on long input and only ever meet short input. */

/** `bound` says what keeps the input short. The check fails when the expression is no longer there. */
export type Allowed = { readonly file: string; readonly source: string; readonly bound: string }

export const ALLOWED: readonly Allowed[] = [
  { file: 'src/text/phrase.ts', source: '\\B(?=(?:\\d{3})+$)', bound: 'the digits of one number, 21 at most' },
  {
    file: 'src/text/places.ts',
    source: '^\\s*(.+?) (-?[\\d.]+) (-?[\\d.]+)$',
    bound: 'a line of our own list of places',
  },
  {
    file: 'src/text/sentences.ts',
    source: '(https?:\\/\\/|www\\.|@|\\/)\\S*$',
    bound: 'WINDOW characters before a full stop',
  },
  { file: 'src/text/sentences.ts', source: '[.,:;]+$', bound: 'a word of a window of 2 × WINDOW characters' },
  {
    file: 'src/reading/captions.ts',
    source:
      "(?:[.)”\"’']|\\s)\\s*(?:(?:photo|photograph|picture|image|pic|credit|photos)s?\\s?(?:by|credit|courtesy|source)?\\s?[:/] ?\\S.{0,60}|(?:AP|AFP|EPA|Reuters) (?:photo|file photo|handout)|\\p{Lu}[\\p{L}.'’ -]{2,40} ?\\/ ?\\p{Lu}[\\p{L}.'’ -]{1,40}|file (?:photo|picture|image))$",
    bound: 'the last 110 characters of a caption',
  },
  {
    file: 'src/reading/read-text.ts',
    source:
      '\\s*\\((?:additional )?(?:reporting|writing|editing|compiled|translated|written|edited|reported)\\b[^()]{0,400}\\)\\s*$',
    bound: 'the last 420 characters of a paragraph',
  },
  {
    file: 'src/reading/meta-line.ts',
    source: '\\u0001+|\\s+[–—-]+\\s+|[|·•/;()[\\]]|,\\s|:\\s',
    bound: 'a line of at most MAX_LENGTH characters',
  },
  { file: 'src/reading/meta-line.ts', source: '^[\\s,:.*–—-]+|[\\s,:*–—-]+$', bound: 'a piece of such a line' },
  { file: 'src/reading/meta-line.ts', source: '\\s+in \\p{Lu}[\\p{L} ]*$', bound: 'a piece of such a line' },
  { file: 'src/reading/names.ts', source: '[^.\\s]{4,}\\.$', bound: 'a name of at most 60 characters' },
]
