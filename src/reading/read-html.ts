/** HTML pages: main text by Readability on linkedom, metadata from the head, everything else kept as cut. */
import { createRequire } from 'node:module'
import { collapse, type Draft } from './draft.ts'
import { type DomElement, type DomNode, unitsOf } from './html-dom.ts'
import { excessOf, stripTags } from './html-guard.ts'
import { metadataOf } from './html-metadata.ts'
import { readMetaLine } from './meta-line.ts'
import { readPlain, readUnits } from './read-text.ts'
import { isRunning } from './shape.ts'
import type { Unit } from './units.ts'

// Loaded at the first page: the parser takes longer to load than a hundred plain reports take to read.
const load = createRequire(import.meta.url)

const MIN_MAIN = 140 // characters of main text below which Readability's choice is not believed and the whole page is read
const NEAR = 12 // blocks before the main text that may hold its byline and date

/**
 * An HTML page or fragment as a draft. Menus, teasers and whatever else is not main text stand under `cut`.
 *
 * Pages nested or sized beyond what parsers bear (`html-guard.ts`) are read by a plain strip of their tags, with a problem; so is a page
 * on which the parser fails.
 */
export function readHtml(body: string): Draft {
  const excess = excessOf(body)
  if (excess) return stripped(body, `html: expected a page of ordinary size, got ${excess}; read by stripping its tags`)
  try {
    return readParsed(body)
  } catch (error) {
    // linkedom and Readability throw many kinds of error on odd markup; the page is read all the same
    return stripped(
      body,
      `html: expected markup that can be parsed, got an error (${String(error).slice(0, 120)}); read by stripping its tags`,
    )
  }
}

function stripped(body: string, message: string): Draft {
  const draft = readPlain(stripTags(body))
  return { ...draft, problems: [...draft.problems, { code: 'reading/html-fallback', message, at: null }] }
}

function readParsed(body: string): Draft {
  const document = parse(body)
  const known = metadataOf(document)
  const all = unitsOf(document.querySelector('body') ?? document)
  const main = mainUnits(document, body)
  const long = main.reduce((n, u) => n + u.text.length, 0) >= MIN_MAIN
  return readUnits(long ? align(all, main, known.title) : all, known)
}

/** A fragment without html and body is wrapped first: linkedom would take its first element for the document. */
function parse(body: string): DomElement {
  const whole = /<html[\s>]/i.test(body.slice(0, 20_000))
    ? body
    : `<!doctype html><html><head></head><body>${body}</body></html>`
  const { parseHTML } = load('linkedom') as typeof import('linkedom')
  return parseHTML(whole).document as unknown as DomElement
}

function mainUnits(document: DomElement, body: string): Unit[] {
  const keep = { serializer: (node: unknown) => node as never, charThreshold: 200 }
  const { Readability } = load('@mozilla/readability') as typeof import('@mozilla/readability')
  try {
    const reader = new Readability(document as never, keep) // its types want the DOM library, which only web/ has
    const content = (reader.parse() as { content?: DomNode } | null)?.content
    return content ? unitsOf(content) : []
  } catch {
    // TypeError on one page in a hundred, where it has taken an element out of the tree that it then asks for its parent
    return longestOf(parse(body))
  }
}

/** Blocks of the element with the most running text among those that pages use for their article; [] without one. */
function longestOf(document: DomElement): Unit[] {
  let best: Unit[] = []
  let most = 0
  for (const element of Array.from(document.querySelectorAll('article, main, [itemprop="articleBody"]')).slice(0, 50)) {
    const units = unitsOf(element)
    const length = units.reduce((n, u) => n + (u.hint === null && isRunning(u.text) ? u.text.length : 0), 0)
    if (length > most) [best, most] = [units, length]
  }
  return best
}

/** All blocks of the page in order: those of the main text to be read, the others as furniture, except bylines and dates near the top. */
function align(all: readonly Unit[], main: readonly Unit[], title: string | null): Unit[] {
  const places = new Map<string, number[]>()
  all.forEach((unit, i) => {
    places.set(unit.text, [...(places.get(unit.text) ?? []), i])
  })
  const out: Unit[] = []
  let at = 0
  const first = firstPlace(main, places)
  const skip = (until: number) => {
    for (; at < until; at++) out.push(outside(all[at]!, at < first && at >= first - NEAR, title))
  }
  for (const unit of main) {
    const place = places.get(unit.text)?.find(i => i >= at)
    if (place !== undefined) {
      skip(place)
      at = place + 1
    }
    out.push(unit)
  }
  skip(all.length)
  return out
}

function firstPlace(main: readonly Unit[], places: ReadonlyMap<string, readonly number[]>): number {
  for (const unit of main) {
    const place = unit.text.length > 60 ? places.get(unit.text)?.[0] : undefined
    if (place !== undefined) return place
  }
  return 0
}

function outside(unit: Unit, near: boolean, title: string | null): Unit {
  if (title !== null && collapse(unit.text) === title) return { ...unit, hint: 'title' }
  return near && readMetaLine(unit.text)?.sure ? { ...unit, hint: null } : { ...unit, hint: 'furniture' }
}
