/** Dates in the data that scripts of a page bring with them. */
import type { DateCustom } from '../../dates-custom.ts'
import { elementsNamed } from '../page.ts'
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
  let total = 0
  for (const script of elementsNamed(context.page, 'script')) {
    if (script.attributes.has('src') || /ld\+json/i.test(script.attributes.get('type') ?? '')) continue
    const text = script.children.map(child => (child.kind === 'text' ? child.text : '')).join('')
    total += text.length
    if (text.length > MAX_SCRIPT || total > MAX_TOTAL) continue
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
