/** Words of a sentence as Universal Dependencies' English treebanks cut them; offsets only, the text is never changed. */

/** A word's place in the text: UTF-16 code units, half-open. */
export type WordSpan = { readonly start: number; readonly end: number }

/** Words that stay whole in front of a hyphen: "non-violent", "e-mail", but "well|-|known". */
const PREFIXES = new Set(
  'a anti ante arch auto bi bio by co contra counter cross cyber de dis e ex extra hyper infra inter intra macro mega meta micro mid mini mis mono multi nano neo non omni para paleo pan per peri poly post pre pro proto pseudo psycho quasi re retro semi socio sub super supra techno tele trans tri ultra un uni vice'.split(
    ' ',
  ),
)

/** Endings that stay on their word behind a hyphen. */
const SUFFIXES = new Set('esque ette fest fold gate itis less rama wise s es er ed ing'.split(' '))

/** Abbreviations that keep their full stop anywhere in a sentence. Single letters ("J.") and dotted ones ("U.S.") need no list. */
const ABBREVIATIONS = new Set(
  'mr mrs ms messrs mmes dr drs prof st ste sgt cpl pvt capt cmdr col gen lt maj adm brig supt insp det hon rev fr gov sen sens rep reps pres amb atty jr sr esq bros inc ltd co corp dept univ assn est vs etc al approx ca cf ft mt mts no nos vol pp fig ed eds jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy bldg mass calif fla conn wash ill ariz colo mich minn miss mo neb nev okla ore pa penn tenn tex va vt wis wyo ala ark del ga ind kan ky la md'.split(
    ' ',
  ),
)

/** Abbreviations that are also words: kept whole only in front of a figure or a capital ("No. 4", "Sun. 3 May"). */
const DOUBTFUL = new Set('no mass sat sun mar fig ore pa ill del ga ed in art md la fla ind est'.split(' '))

/** Fused words and the length of their first part; EWT writes them as two tokens. */
const FUSED = new Map<string, number>([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ["d'you", 2],
  ["y'all", 2],
])

/** Units that are cut from a figure: "9pm" → 9|pm, "€3m" → €|3|m. "20th", "1970s" and "4G" stay whole. */
const UNITS = new Set(
  'am pm a.m. p.m. a.m p.m m mn bn b tn k km cm mm kg g mg lb lbs ft mph kph kmh km/h hrs hr mins min sec secs yrs yr hours people gmt cet cest et pt bst utc C F h M K B'.split(
    ' ',
  ),
)

const SINGLES = '()[]{}<>"“”„«»‹›‘`,;:?!*_~|¿¡=+@#%°•·…' // a word of its own at either end of a chunk
const CURRENCY = '$€£¥₹₽₩₪₺₦¢'
const QUOTES = "'’‘ʼ´`′"
const DASHES = '-‐‑–—−'
const URL = /^(?:https?:\/\/|ftp:\/\/|www\.)\S/i
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}$/
const SITE = /^[\w-]{1,64}(?:\.[\w-]{1,64}){0,6}\.(?:com|org|net|gov|edu|int|info|co\.uk|io)(?:\/\S*)?$/i
const FACE = /^[:;=][-']?[()DPpOo/|]{1,3}$/
const TAG = /^[#@]\w{2,}$/

const isSpace = (c: string): boolean => c <= ' ' || (c >= '\u007f' && /\s/.test(c))
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'
const isLetter = (c: string | undefined): boolean =>
  c !== undefined &&
  ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > '\u007f' && /[\p{L}\p{M}\ud800-\udfff]/u.test(c)))
const isWordy = (c: string | undefined): boolean => isDigit(c) || isLetter(c)

/**
 * Spans of the words in `text.slice(span.start, span.end)`, in order, none of them empty or with white space inside.
 *
 *     "They don't."      → They|do|n't|.          "Smith's wife"  → Smith|'s|wife
 *     'a 55-year-old'    → a|55|-|year|-|old      'pre-war'       → pre-war
 *     '€3m at 9pm'       → €|3|m|at|9|pm          '1,500 U.S.'    → 1,500|U.S.
 *
 * @returns [] for an empty or impossible span. Any string is allowed; never throws.
 * @source the tokenization of UD English EWT and GUM
 */
export const tokenize = (text: string, span: WordSpan): WordSpan[] => {
  const out: WordSpan[] = []
  const end = Math.min(span.end, text.length)
  let i = Math.max(0, span.start)
  while (i < end) {
    while (i < end && isSpace(text[i]!)) i++
    let j = i
    while (j < end && !isSpace(text[j]!)) j++
    if (j > i) cutChunk(text, { start: i, end: j }, end, out)
    i = j
  }
  return out
}

const push = (out: WordSpan[], start: number, end: number): void => {
  if (end > start) out.push({ start, end })
}

/** End of the run of marks that starts at `i`: "...", "--", "''" and "!!!" are one word. */
const runEnd = (text: string, i: number, end: number): number => {
  const c = text[i]!
  let j = i + 1
  if (c === '!' || c === '?') while (j < end && (text[j] === '!' || text[j] === '?')) j++
  else if ('.-=_*~<>+$'.includes(c)) while (j < end && text[j] === c) j++
  else if ((c === "'" || c === '`' || c === '’' || c === '‘') && text[j] === c) j++
  return j
}

/** Cuts marks off both ends of a chunk without white space, then the body. */
const cutChunk = (text: string, chunk: WordSpan, limit: number, out: WordSpan[]): void => {
  let { start, end } = chunk
  if (end - start < 6 && FACE.test(text.slice(start, end))) {
    push(out, start, end)
    return
  }
  while (start < end && isLeading(text, start, end)) {
    const next = runEnd(text, start, end)
    push(out, start, next)
    start = next
  }
  const tail: WordSpan[] = []
  while (end > start) {
    const from = trailingFrom(text, start, end, limit)
    if (from === end) break
    tail.push({ start: from, end })
    end = from
  }
  cutBody(text, start, end, out)
  for (let k = tail.length - 1; k >= 0; k--) out.push(tail[k]!)
}

const isLeading = (text: string, i: number, end: number): boolean => {
  const c = text[i]!
  if ((c === '#' || c === '@') && TAG.test(text.slice(i, Math.min(end, i + 40)))) return false
  if (SINGLES.includes(c) || CURRENCY.includes(c)) return true
  if (c === "'" || c === '’')
    return !/^['’](?:\d\ds?|s|m|d|re|ve|ll|tis|twas|em|n)$/i.test(text.slice(i, Math.min(end, i + 8)))
  if (c === '.') return !isDigit(text[i + 1]) || i + 1 >= end
  return DASHES.includes(c) && !(c === '-' && isDigit(text[i + 1]) && i + 1 < end)
}

/** Where the last mark of `text.slice(start, end)` begins; `end` when it ends in a word. */
const trailingFrom = (text: string, start: number, end: number, limit: number): number => {
  const c = text[end - 1]!
  if (c === '.') return fullStopFrom(text, start, end, limit)
  if (c === "'" || c === '’') return end - 1 > start && text[end - 2] === c ? end - 2 : end - 1
  if (c === '/' && URL.test(text.slice(start, Math.min(end, start + 12)))) return end
  if (c === '#' || c === '@' || c === '+') return end - 1 > start && isWordy(text[end - 2]) && c !== '@' ? end : end - 1
  if (!SINGLES.includes(c) && !CURRENCY.includes(c) && !DASHES.includes(c) && c !== '/') return end
  let from = end - 1
  if (c === '!' || c === '?') while (from > start && (text[from - 1] === '!' || text[from - 1] === '?')) from--
  else if ('-=_*~<>'.includes(c)) while (from > start && text[from - 1] === c) from--
  return from
}

const fullStopFrom = (text: string, start: number, end: number, limit: number): number => {
  let from = end - 1
  while (from > start && text[from - 1] === '.') from--
  if (end - from > 1 || from === start) return from
  let wordStart = from
  while (wordStart > start && from - wordStart < 14 && (isLetter(text[wordStart - 1]) || text[wordStart - 1] === '.'))
    wordStart--
  const word = text.slice(wordStart, from)
  if (/^(?:(?:\p{L}\.)+\p{L}|Ph\.D)$/u.test(word)) return end
  let next = end
  while (next < limit && isSpace(text[next]!)) next++
  const last = next >= limit
  if (/^\p{Lu}$/u.test(word)) return last ? from : end
  const lower = word.toLowerCase()
  if (!ABBREVIATIONS.has(lower)) return from
  if (DOUBTFUL.has(lower))
    return !last && word !== lower && (isDigit(text[next]) || text[next] !== text[next]!.toLowerCase()) ? end : from
  return end
}

/** Cuts the inside of a chunk: at hyphens, dashes, slashes, brackets, currency signs; then units and clitics of each piece. */
const cutBody = (text: string, start: number, end: number, out: WordSpan[]): void => {
  if (end <= start) return
  const head = text.slice(start, Math.min(end, start + 2000))
  if (URL.test(head) || MAIL.test(head) || SITE.test(head) || TAG.test(head)) {
    push(out, start, end)
    return
  }
  let from = start
  let i = start
  while (i < end) {
    const next = innerCut(text, from, i, start, end)
    if (next === i) {
      i++
      continue
    }
    cutWord(text, from, i, out)
    push(out, i, next)
    from = next
    i = next
  }
  cutWord(text, from, end, out)
}

/** The end of a mark at `i` that parts two words, or `i` where there is none. */
const innerCut = (text: string, from: number, i: number, start: number, end: number): number => {
  const c = text[i]!
  const before = text[i - 1]
  const after = i + 1 < end ? text[i + 1] : undefined
  if (DASHES.includes(c)) {
    const next = runEnd(text, i, end)
    if (c === '—' || next - i > 1 || i === from) return next
    const figures = isDigit(before) && isDigit(after)
    if (figures) return isPlainRange(text, start, i, end) ? next : i
    if (c === '-' && (staysWhole(text, from, i) || SUFFIXES.has(text.slice(i + 1, Math.min(end, i + 8)).toLowerCase())))
      return i
    return isWordy(after) || isWordy(before) ? next : i
  }
  if (c === '/') return isLetter(before) && isLetter(after) && i - from > 1 && end - i > 2 ? i + 1 : i
  if (c === '.') return after === '.' ? runEnd(text, i, end) : isGlued(text, from, i, end) ? i + 1 : i
  if (c === ',' || c === ':') return isDigit(before) && isDigit(after) ? i : i + 1
  if (c === '…' || '()[]{}"“”„«»;!?'.includes(c)) return runEnd(text, i, end)
  if (CURRENCY.includes(c)) return i + 1
  return c === '%' ? i + 1 : i
}

/** A full stop with the space behind it lost: "said.He" is cut, "U.S.A", "Ph.D" and "index.html" are not. */
const isGlued = (text: string, from: number, i: number, end: number): boolean =>
  i - from > 1 && i + 2 < end && /^\p{Ll}\p{Ll}\.\p{Lu}\p{Ll}$/u.test(text.slice(i - 2, i + 3))

/** '50-60' is cut, '713-853-3989' and '2017-04-20' are not. */
const isPlainRange = (text: string, start: number, i: number, end: number): boolean => {
  if (i - start === 3 && end - i === 5) return false
  for (let k = Math.max(start, i - 12); k < Math.min(end, i + 12); k++)
    if (k !== i && DASHES.includes(text[k]!)) return false
  return i - start <= 7 && end - i <= 8
}

const staysWhole = (text: string, from: number, i: number): boolean =>
  i - from <= 8 && PREFIXES.has(text.slice(from, i).toLowerCase())

/** Cuts a word without marks: clitics, fused words, figures with units. */
const cutWord = (text: string, start: number, end: number, out: WordSpan[]): void => {
  if (end <= start) return
  const cut = wordCut(text, start, end)
  push(out, start, cut)
  push(out, cut, end)
}

const wordCut = (text: string, start: number, end: number): number => {
  const tail = text
    .slice(Math.max(start, end - 3), end)
    .toLowerCase()
    .replace(/[’ʼ´‘`′]/g, "'")
  if (tail === "n't" && end - start > 3) return end - 3
  if ((tail === "'re" || tail === "'ve" || tail === "'ll") && end - start > 3) return end - 3
  const two = tail.slice(-2)
  if ((two === "'s" || two === "'m" || two === "'d") && end - start > 2 && !QUOTES.includes(text[end - 3]!))
    return end - 2
  if (isDigit(text[start]) && !isDigit(text[end - 1])) {
    let k = end
    while (k > start && !isDigit(text[k - 1])) k--
    const unit = text.slice(k, end)
    return k > start && end - k <= 6 && (UNITS.has(unit) || (end - k > 1 && UNITS.has(unit.toLowerCase()))) ? k : end
  }
  return end - start < 8
    ? start + (FUSED.get(text.slice(start, end).toLowerCase().replace(/’/g, "'")) ?? end - start)
    : end
}
