/** Dates and names in the data that scripts of a page bring with them. */
import type { DateCustom } from '../../dates-custom.ts'
import { attributeOf, elementsNamed } from '../page.ts'
import type { Context } from './context.ts'
import type { Dated } from './date-places.ts'
import { stampOf } from './stamps.ts'

const KEY =
  /["'](date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|publication_?date|first_?published(?:_?(?:at|date))?|pub_?date|date_?posted|created_?(?:at|on)|date_?created|display_?date)\\?["']\s{0,3}:\s{0,3}\\?["']?([^"'\\,}]{8,40})/gi
const MAX_SCRIPT = 1_000_000 // characters of one script
const MAX_TOTAL = 2_000_000
const MAX_FOUND = 8

/**
 * Dates of publication under keys such as "publishedAt" in inline scripts, in document order, at most eight. Looked at only when the page
 * says nothing better: such data often hold other stories too.
 */
export function hydrationDates(context: Context, custom: DateCustom): Dated[] {
  const out: Dated[] = []
  for (const text of scriptsOf(context)) {
    for (const m of text.matchAll(KEY)) {
      const value = stampOf(m[2]!.trim(), custom, context.from.capturedAt)
      if (!value) continue
      const confidence = /pub/i.test(m[1]!) ? 0.55 : 0.45
      out.push({
        field: 'published',
        source: 'hydration',
        detail: m[1]!,
        confidence,
        raw: m[2]!,
        zone: value.zone,
        value,
      })
      if (out.length >= MAX_FOUND) return out
    }
  }
  return out
}

const AUTHORS = /"(?:authors?|bylines?|writers?)"\s{0,3}:\s{0,3}([[{"][^\]]{2,800})/gi
const NAME = /"(?:name|displayName|display_name|fullName|full_name)"\s{0,3}:\s{0,3}"([^"]{2,80})"/g

/** Names of writers under keys such as "authors" in inline scripts: those of the first such key that holds names. */
export function hydrationNames(context: Context): string[] {
  for (const text of scriptsOf(context)) {
    for (const m of text.matchAll(AUTHORS)) {
      const plain = m[1]!.startsWith('"') ? [m[1]!.slice(1).split('"')[0]!] : []
      const names = [...plain, ...[...m[1]!.matchAll(NAME)].map(n => n[1]!)].flatMap(unescaped)
      if (names.length > 0) return names.slice(0, MAX_FOUND)
    }
  }
  return []
}

function unescaped(name: string): string[] {
  try {
    const value: unknown = JSON.parse(`"${name}"`)
    return typeof value === 'string' && value.trim() !== '' ? [value] : []
  } catch {
    return [] // SyntaxError: no JSON string after all
  }
}

/** Inline scripts that are no JSON-LD, within the limits. */
function* scriptsOf(context: Context): Generator<string> {
  let total = 0
  for (const script of elementsNamed(context.page, 'script')) {
    if (attributeOf(script, 'src') !== null || /ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue
    const text = script.children.map(child => (child.kind === 'text' ? child.text : '')).join('')
    total += text.length
    if (text.length <= MAX_SCRIPT && total <= MAX_TOTAL) yield text
  }
}
