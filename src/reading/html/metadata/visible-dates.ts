/** Dates in the lines of a page that a reader sees. */

import { findDates } from '../../dates.ts'
import type { DateCustom } from '../../dates-custom.ts'
import type { Context } from './context.ts'
import type { Dated } from './date-places.ts'
import type { Line } from './landmarks.ts'
import { plausible, stampOfHit } from './stamps.ts'

const HAS_DATE =
  /(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]{4}/
const PUBLISHED =
  /(?:publi|ver(?:ö|oe)ffentlicht|posted|erstellt|geschrieben|datum|\bdate|fecha|\bdata\b|written|created|eingestellt|online seit|erschienen|gepostet|verfasst|pubblicat|objavljen|opublikowan|dodano|lagt ut|julkaistu|yayınlan|опубликован|published|gepubliceerd|geplaatst)/iu
const UPDATED =
  /(?:updated?|modifi|aktualisi|stand\b|geändert|bearbeitet|mise? à jour|actualizad|aggiornat|atualizad|bijgewerkt|uppdatera|opdateret|oppdatert|päivitetty|aktualizováno|zaktualizowano|güncellen|обновл|edited|revised|überarbeitet)/iu
const NOT_PUBLICATION =
  /(?:©|\(c\)|copyright|all rights|alle rechte|tous droits|abgerufen|accessed|retrieved|geboren|born|\bab\b|\bbis\b|until|\bsince\b|\bseit\b|gültig|valid|event|termin|beginn|einlass|foto|photo|bild|image|quelle|source)/iu
const MAX_LINES = 80 // with dates; a list page has hundreds
const BARE = 24 // characters beside the date in a line that is little more than a date

/** Dates of the lines in the report's part of the page, with how far they are to be believed. */
export function visibleDates(context: Context, custom: DateCustom): Dated[] {
  const out: Dated[] = []
  const lines = context.landmarks.lines
  for (let i = 0; i < lines.length && out.length < MAX_LINES; i++) {
    const line = lines[i]!
    if (!HAS_DATE.test(line.text)) continue
    const hits = findDates(line.text, custom)
    for (const hit of hits.slice(0, 3)) {
      const before = line.text.slice(Math.max(0, hit.start - 60), hit.start)
      const label = before.trim() === '' ? ((lines[i - 1]?.text.length ?? 99) < 30 ? lines[i - 1]!.text : '') : before
      const value = plausible(stampOfHit(hit, ''), context.from.capturedAt)
      if (!value) continue
      const place = placeOf(line, { label, rest: line.text.length - (hit.end - hit.start), at: hit.start }, context)
      if (place) out.push({ ...place, raw: line.text, zone: value.zone, value })
    }
  }
  return out
}

type Here = { readonly label: string; readonly rest: number; readonly at: number }

function placeOf(
  line: Line,
  here: Here,
  { headings, from }: Context,
): Pick<Dated, 'field' | 'source' | 'detail' | 'confidence'> | null {
  const field = UPDATED.test(here.label) ? 'updated' : 'published'
  const labelled = field === 'updated' || PUBLISHED.test(here.label)
  const bare = here.rest <= BARE
  const wrong = NOT_PUBLICATION.test(here.label)
  const head = headings[0]?.element
  const near = head !== undefined && line.start > head.start - 3000 && line.start < head.end + 4000
  const inside = from.main !== null && line.start >= from.main.start && line.start <= from.main.end
  const known = line.zone === 'text'
  let confidence = known
    ? near
      ? 0.6
      : inside
        ? 0.5
        : 0.4
    : line.zone === 'navigation'
      ? 0.3
      : line.zone === 'foot'
        ? 0.15
        : 0.1
  if (labelled) confidence += 0.15
  else if (!bare) confidence -= 0.2
  if (wrong) confidence = Math.min(confidence, 0.1)
  const detail = `${labelled ? 'labelled ' : bare ? 'bare ' : ''}line ${known ? (near ? 'near the headline' : inside ? 'in the text' : 'elsewhere') : `in ${line.zone}`}`
  return { field, source: 'visible-text', detail, confidence: Math.max(0.05, confidence) }
}
