/** Writes the made-up reports of the set: an agency's, its copies by desks and rewriters, and those of writers of their own. */
import type { Random } from '../../bench/generate-random.ts'
import { type Facts, fill } from './facts.ts'
import type { Kind } from './happenings.ts'
import { DESK, FURNITURE, type ROBOTS } from './robots.ts'
import { SWAPS } from './thesaurus.ts'

/** A text before it is a report. */
export type Written = { readonly title: string; readonly paragraphs: readonly string[] }

/** A happening with its facts. */
export type Happening = { readonly kind: Kind; readonly facts: Facts }

/** An agency's text, and for each of its sentences the one that a rewriter would write. */
export type Wire = { readonly title: string; readonly sentences: readonly (readonly [string, string])[] }

/** The list in another order. */
export function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = random.int(0, i)
    const kept = out[i]!
    out[i] = out[j]!
    out[j] = kept
  }
  return out
}

/** So many of the list, in its order. */
export function some<T>(list: readonly T[], count: number, random: Random): readonly T[] {
  const kept = new Set(shuffled([...list.keys()], random).slice(0, count))
  return list.filter((_, i) => kept.has(i))
}

/** The agency's report: seven to ten sentences with, mostly, two of the statement as a quotation. */
export function writeWire({ kind, facts }: Happening, random: Random): Wire {
  const [lead, ...rest] = kind.wire
  const told = [lead!, ...some(rest, random.int(6, rest.length), random)].map(
    pair => [fill(pair[0], facts, random), fill(pair[1], facts, random)] as const,
  )
  const quoted = some(kind.statement, 2, random)
    .map(([one]) => fill(one, facts, random))
    .join(' ')
  const quote = `“${quoted}” said the head of the crisis team, ${facts.pE}.`
  const turned = `The crisis team’s head, ${facts.pE}, said: “${quoted}”`
  const title = fill(random.pick(kind.titles), facts, random)
  return { title, sentences: random.chance(0.7) ? [...told, [quote, turned]] : told }
}

/** Sentences as paragraphs of one or two. */
function paragraphs(sentences: readonly string[], random: Random): readonly string[] {
  const out: string[] = []
  for (const sentence of sentences) {
    if (out.length > 0 && random.chance(0.4) && !sentence.startsWith('“')) out.push(`${out.pop()} ${sentence}`)
    else out.push(sentence)
  }
  return out
}

const plainQuotes = (text: string): string => text.replace(/[“”]/g, '"').replace(/’/g, "'")

/** The agency's text as it came, with a headline of the outlet's own and its typography. */
export function printSame(wire: Wire, title: string, random: Random): Written {
  const body = paragraphs(
    wire.sentences.map(([one]) => one),
    random,
  )
  return { title, paragraphs: random.chance(0.5) ? body.map(plainQuotes) : body }
}

const EDITS: readonly (readonly [RegExp, string])[] = [
  [/ on (\w+day)\b/, ' $1'],
  [/ per cent\b/g, '%'],
  [/\bkilometres\b/g, 'km'],
  [/, according to /, ', say '],
  [/ because of /, ' owing to '],
  [/ who is in charge of /, ' responsible for '],
]

/** A light hand: house style, a clause cut off at the end, now and then a slip in a name. */
function edit(sentence: string, random: Random): string {
  let out = sentence
  for (const [from, to] of EDITS) if (random.chance(0.4)) out = out.replace(from, to)
  const clause = out.lastIndexOf(', ')
  if (random.chance(0.15) && clause > out.length * 0.6) out = `${out.slice(0, clause)}.`
  return random.chance(0.08) ? misspell(out) : out
}

/** The last long name loses a letter: shared mistakes are how copies are known. */
function misspell(sentence: string): string {
  const names = [...sentence.matchAll(/(?<=[a-z,] )[A-Z][a-zö]{5,}/g)]
  const at = names.at(-1)
  if (at === undefined) return sentence
  return sentence.slice(0, at.index + 3) + sentence.slice(at.index + 4)
}

/**
 * What a desk makes of the agency's text: it cuts from the end, drops a paragraph, edits, and adds its own. `share` 0..1 of the
 * sentences stay, at least three.
 */
export function syndicate(
  wire: Wire,
  happening: Happening,
  { share, own, random }: { share: number; own: readonly string[]; random: Random },
): Written {
  const count = Math.max(3, Math.round(share * wire.sentences.length))
  const first = wire.sentences.slice(0, Math.max(count, random.int(count, wire.sentences.length)))
  const kept = some(first, count, random).map(([one]) => edit(one, random))
  const body = paragraphs(kept, random)
  const at = random.int(1, body.length)
  return {
    title: fill(random.pick(happening.kind.titles), happening.facts, random),
    paragraphs: [...body.slice(0, at), ...own, ...body.slice(at)],
  }
}

const TENS = 'twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',')
const ONES = 'one,two,three,four,five,six,seven,eight,nine'.split(',')

/** '84' → 'eighty-four', 'two' → '2'; numbers from a hundred on stay, as do years. */
function otherNumbers(text: string, random: Random): string {
  const written = text.replace(/(?<![\d.,])([2-9])(\d)(?![\d.,%])/g, (all, tens: string, ones: string) => {
    if (random.chance(0.4)) return all
    return ones === '0' ? TENS[Number(tens) - 2]! : `${TENS[Number(tens) - 2]!}-${ONES[Number(ones) - 1]!}`
  })
  return written.replace(/\b(two|three|four|five|six|seven|eight|nine)\b/g, all =>
    random.chance(0.6) ? all : String(ONES.indexOf(all) + 1),
  )
}

/** Swaps so large a part (0..1) of the words that the rewriter's tool knows; quotations stay. */
export function swapWords(text: string, share: number, random: Random): string {
  return text
    .split(/(“[^”]*”)/)
    .map(part => (part.startsWith('“') ? part : swapIn(part, share, random)))
    .join('')
}

function swapIn(text: string, share: number, random: Random): string {
  const swapped: string[] = []
  let out = text
  for (const [from, to] of SWAPS) {
    if (!random.chance(share)) continue
    out = out.replace(new RegExp(`(?<![\\w\\u0001])${from}(?!\\w)`), () => {
      swapped.push(random.pick(to))
      return `\u0001${swapped.length - 1}\u0001`
    })
  }
  return out.replace(/\u0001(\d+)\u0001/g, (_, i: string) => swapped[Number(i)]!)
}

/**
 * The agency's text as a rewriter turns it out: words swapped, sentences turned round by hand, numbers written the other way, order
 * changed, a sentence or two left out. `turned` 0..1 of the sentences are turned by hand, `swapped` of the words known are swapped.
 */
export function spin(
  wire: Wire,
  happening: Happening,
  how: { turned: number; swapped: number; random: Random },
): Written {
  const { turned, swapped, random } = how
  const kept = some(wire.sentences, Math.max(6, wire.sentences.length - random.int(0, 2)), random)
  const said = kept.map(([one, other]) =>
    random.chance(turned)
      ? swapWords(otherNumbers(other, random), swapped / 2, random)
      : swapWords(otherNumbers(one, random), swapped, random),
  )
  const [lead, ...rest] = said
  const title = fill(random.pick(happening.kind.titles), happening.facts, random)
  return { title, paragraphs: paragraphs(random.chance(0.6) ? [lead!, ...shuffled(rest, random)] : said, random) }
}

/** A report in a writer's own words (0, 1, 2: feature, analysis, tabloid). It may quote a sentence of the statement, as all do. */
export function writeOwn(
  happening: Happening,
  writer: number,
  { quote, desk, random }: { quote: boolean; desk: readonly string[]; random: Random },
): Written {
  const { kind, facts } = happening
  const [lead, ...rest] = kind.writers[writer]!.map(line => fill(line, facts, random))
  const own = some(rest, random.int(4, rest.length), random)
  const said = quote ? [`“${fill(kind.statement[0]![0], facts, random)}” said ${facts.pE}.`] : []
  const body = [lead!, ...shuffled([...own, ...desk, ...said], random)]
  return { title: fill(random.pick(kind.titles), facts, random), paragraphs: paragraphs(body, random) }
}

/** A writer's report that prints the whole statement, in the first or the other translation. */
export function quoteStatement(
  happening: Happening,
  writer: number,
  { translation, desk, random }: { translation: 0 | 1; desk: readonly string[]; random: Random },
): Written {
  const own = writeOwn(happening, writer, { quote: false, desk, random })
  const lines = happening.kind.statement.map(pair => fill(pair[translation], happening.facts, random))
  const styles = [
    [`“${lines.join(' ')}”`],
    [`“${lines.slice(0, 2).join(' ')}” said ${happening.facts.pE}. “${lines.slice(2).join(' ')}”`],
    lines.map((line, i) => (i === lines.length - 1 ? `“${line}”` : `“${line}`)),
  ] as const
  const at = random.int(1, own.paragraphs.length)
  return {
    title: own.title,
    paragraphs: [...own.paragraphs.slice(0, at), ...random.pick(styles), ...own.paragraphs.slice(at)],
  }
}

/** A robot's report of its own incident. */
export function fillForm(form: (typeof ROBOTS)[number], facts: Facts, random: Random): Written {
  const sentences = form.sentences.filter(line => !line.startsWith('?') || random.chance(0.5))
  return {
    title: fill(form.title, facts, random),
    paragraphs: paragraphs(
      sentences.map(line => fill(line.replace('?', ''), facts, random)),
      random,
    ),
  }
}

/** The text with what its outlet prints under every page. */
export function withFurniture(text: Written, outlet: string, facts: Facts, random: Random): Written {
  const from = [...outlet].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const lines = [0, 3, 5].map(step => FURNITURE[(from + step) % FURNITURE.length]!)
  return { ...text, paragraphs: [...text.paragraphs, ...lines.map(line => fill(line, { ...facts, outlet }, random))] }
}

/** Deals the desk's paragraphs, so that no two reports of a happening have one of them in common. */
export function dealDesk({ facts }: Happening, random: Random): (count: number) => readonly string[] {
  const left = [...shuffled(DESK, random)]
  return count => left.splice(0, count).map(line => fill(line, facts, random))
}
