/** Dates in the lines of a page that a reader sees. */

import { findDates } from '../../dates.ts'
import type { DateCustom } from '../../dates-custom.ts'
import type { Context } from './context.ts'
import type { Dated } from './date-places.ts'
import type { Line } from './landmarks.ts'
import { plausible, stampOfHit } from './stamps.ts'
import { WHERE_WORDS, type Where, whereOf } from './where.ts'

const HAS_DATE =
  /\d[^\d]{1,20}(?:19|20)\d\d|(?:19|20)\d\d[^\d]{1,20}\d|\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]{4}/
const PUBLISHED =
  /(?:publi|ver(?:ö|oe)ffentlicht|posted|erstellt|geschrieben|datum|\bdate|fecha|\bdata\b|written|created|eingestellt|online seit|erschienen|gepostet|verfasst|pubblicat|objavljen|opublikowan|dodano|lagt ut|julkaistu|yayınlan|опубликован|published|gepubliceerd|geplaatst)/iu
const UPDATED =
  /(?:updated?|modifi|aktualisi|stand\b|geändert|bearbeitet|mise? à jour|actualizad|aggiornat|atualizad|bijgewerkt|uppdatera|opdateret|oppdatert|päivitetty|aktualizováno|zaktualizowano|güncellen|обновл|edited|revised|überarbeitet)/iu
const NOT_PUBLICATION =
  /(?:©|\(c\)|copyright|all rights|alle rechte|tous droits|abgerufen|accessed|retrieved|aktuelles datum|heute ist|today is|current date|geboren|born|\bab\b|\bbis\b|until|\bsince\b|\bseit\b|gültig|valid|event|termin|beginn|einlass|foto|photo|bild|image|quelle|source)/iu
const UPDATED_AFTER = /(?:zuletzt )?(?:geändert|bearbeitet|aktualisiert|updated|modified|edited)\b/iu
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
      const value = plausible(stampOfHit(hit), context.from.capturedAt)
      if (!value) continue
      const after = line.text.slice(hit.end, hit.end + 40)
      const place = placeOf(line, { label, after, rest: line.text.length - (hit.end - hit.start) }, context)
      out.push({ ...place, raw: line.text, zone: value.zone, value })
    }
  }
  return out
}

type Here = { readonly label: string; readonly after: string; readonly rest: number }

/**
 * How often the date of a line is the day of publication, by what the line is and where it stands; measured on saved pages
 * (docs/reading.md). A labelled line says so ("Published:"), a bare one is little more than a date.
 */
const CONFIDENCE: Readonly<Record<'labelled' | 'bare' | 'plain', Readonly<Record<Where, number>>>> = {
  labelled: { near: 0.91, inside: 0.4, text: 0.55, related: 0.3, comments: 0.2, foot: 0.25, navigation: 0.3 },
  bare: { near: 0.87, inside: 0.4, text: 0.5, related: 0.2, comments: 0.18, foot: 0.16, navigation: 0.3 },
  plain: { near: 0.58, inside: 0.12, text: 0.42, related: 0.14, comments: 0.15, foot: 0.1, navigation: 0.15 },
}

function placeOf(line: Line, here: Here, context: Context): Pick<Dated, 'field' | 'source' | 'detail' | 'confidence'> {
  const field = UPDATED.test(here.label) || UPDATED_AFTER.test(here.after) ? 'updated' : 'published'
  const labelled = field === 'updated' || PUBLISHED.test(here.label)
  const kind = labelled ? 'labelled' : here.rest <= BARE ? 'bare' : 'plain'
  const where = whereOf(line.start, line.zone, context)
  const confidence = CONFIDENCE[kind][where]
  return {
    field,
    source: 'visible-text',
    detail: `${kind === 'plain' ? '' : `${kind} `}line ${WHERE_WORDS[where]}`,
    confidence: NOT_PUBLICATION.test(here.label) ? Math.min(confidence, 0.1) : confidence,
  }
}
