/** Which language a page is in: what its markup says, held against its words. */
import { createRequire } from 'node:module'
import { detectLanguage } from '../../language.ts'
import { ancestorOf, attributeOf, elementsNamed, type PageElement, textOf } from '../page.ts'
import type { Context } from './context.ts'
import { wordsOf } from './linked-data.ts'
import { evidenceOf, type Found, type Statement } from './statement.ts'

const SAMPLE = 2000 // characters of running text that are looked at
const LONG = 300 // characters from which the words are believed against the markup
const MIN_PARAGRAPH = 60
const FURNITURE = new Set(['nav', 'footer', 'aside', 'form'])

/** The language of a page, the country that its markup names with it ('en', 'gb'), and other languages that it says to be in. */
export type PageLanguage = {
  readonly language: string | null
  readonly country: string | null
  readonly others: readonly string[]
}
type Tag = Omit<PageLanguage, 'others'>

/**
 * The language of a page. Markup is often that of the template, not of the text: when 300 characters or more of running text are
 * clearly in another language, the text wins.
 */
export function languageOf(context: Context): Found<PageLanguage> {
  const statements = statedLanguages(context)
  const sample = sampleOf(context)
  const stated = statements.find(s => s.value.language !== 'und') ?? null
  const words = wordsLanguage(sample, stated?.value.language ?? null)
  if (words !== null) {
    const value = { language: words, country: null }
    const place = {
      source: 'words',
      detail: 'words of the text',
      confidence: sample.length >= LONG ? 0.99 : 0.9,
    } as const
    statements.push({ field: 'language', ...place, raw: words, zone: null, value })
  }
  const byWords = statements.find(s => s.source === 'words') ?? null
  const agreeing = statements.find(s => s.value.language === byWords?.value.language && s.source !== 'words')
  const best = agreeing ?? (byWords && (stated === null || sample.length >= LONG) ? byWords : stated)
  const countries = statements.filter(s => s.value.language === best?.value.language).map(s => s.value.country)
  const value = {
    language: best?.value.language ?? null,
    country: countries.find(c => c !== null) ?? countryOf(context),
    others: [...new Set(statements.flatMap(s => s.value.language ?? []))].slice(0, 3),
  }
  return { value, evidence: evidenceOf(statements, new Set(best ? [best] : [])) }
}

function statedLanguages({ page, metas, article, from }: Context): Statement<Tag>[] {
  const out: Statement<Tag>[] = []
  const add = (
    raw: string | null | undefined,
    source: Statement<Tag>['source'],
    detail: string,
    confidence: number,
  ) => {
    const value = raw ? tagOf(raw) : null
    if (raw && value) out.push({ field: 'language', source, detail, confidence, raw, zone: null, value })
  }
  const html = elementsNamed(page, 'html')[0]
  add(html && (attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang')), 'meta', 'html lang', 0.95)
  add(article && wordsOf(article.inLanguage), 'json-ld', 'inLanguage', 0.95)
  add(metas.get('og:locale')?.[0], 'meta', 'og:locale', 0.9)
  for (const name of ['content-language', 'language', 'dc.language', 'dcterms.language'])
    add(metas.get(name)?.[0], 'meta', name, 0.9)
  add(from.headers['content-language'], 'header', 'content-language', 0.8)
  return out
}

/** 'de-AT' → German in Austria; 'zh-Hant_TW' → Chinese in Taiwan; null for what is no language tag. */
export function tagOf(raw: string): Tag | null {
  const m = /^\s*([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?(?![a-z])/i.exec(raw)
  return m ? { language: alias(m[1]!.toLowerCase()), country: m[2]?.toLowerCase() ?? null } : null
}

const ALIASES = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['iw', 'he'],
  ['in', 'id'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['eng', 'en'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['spa', 'es'],
  ['ita', 'it'],
])
const alias = (code: string) => ALIASES.get(code) ?? code

const COUNTRIES = new Set(
  'uk gb us au nz ie za in ca de at ch fr es it pt nl be se no dk fi pl cz sk hu ro gr tr ru ua jp kr cn tw hk sg my id ph pk ng ke br mx ar cl co pe'.split(
    ' ',
  ),
)

/** The country of a host ("harbour-times.co.uk" → 'gb'), null under general names. */
function countryOf({ address }: Context): string | null {
  const end = address?.hostname.split('.').at(-1) ?? ''
  return COUNTRIES.has(end) ? (end === 'uk' ? 'gb' : end) : null
}

/** Running text of the page: paragraphs of its main element, else of all the page outside furniture. */
function sampleOf({ page, from }: Context): string {
  let text = ''
  const inside = (p: PageElement) => from.main === null || (p.start >= from.main.start && p.end <= from.main.end)
  for (const strict of [true, false]) {
    for (const p of elementsNamed(page, 'p')) {
      if (text.length >= SAMPLE) break
      if (strict ? !inside(p) || ancestorOf(p, FURNITURE) : text.length >= LONG) continue
      const words = textOf(p)
      if (words.length >= MIN_PARAGRAPH) text += `${words}\n`
    }
    if (text.length >= LONG) return text.slice(0, SAMPLE)
  }
  if (text.length < LONG && from.main) text = textOf(from.main)
  return text.slice(0, SAMPLE)
}

/**
 * The language of some words: by their commonest words and their script, and where these say nothing, or something else than the
 * markup, by letter sequences (eld), which takes a table of some tens of megabytes and is loaded only then.
 */
function wordsLanguage(sample: string, stated: string | null): string | null {
  if (sample.trim().length < 40) return null
  const common = detectLanguage(sample)
  if (common !== 'und' && (common === stated || stated === null)) return common
  const detected = detector().detect(sample.slice(0, 1000))
  const sure = detected.isReliable() ? detected.language : null
  if (sure === null || sure === '') return common === 'und' ? null : common
  return common === 'und' || common === sure ? sure : stated === sure ? stated : common
}

type Detector = { detect(text: string): { readonly language: string; isReliable(): boolean } }
let loaded: Detector | null = null

/** eld names its sets for `import` only, but reading is synchronous: the set is loaded by its file beside the package's entry. */
function detector(): Detector {
  loaded ??= (createRequire(import.meta.resolve('eld'))('./static.extrasmall.js') as { eld: Detector }).eld
  return loaded
}
