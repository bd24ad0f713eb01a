/** Made-up reports in any number, for runs that measure speed: no quality is read off them. */
import { drawHappening } from './generate-event.ts'
import { seededRandom } from './generate-random.ts'
import { STYLES } from './generate-report.ts'
import { varied } from './generate-variety.ts'

/** A file as a reader would find it. */
export type GeneratedReport = { readonly origin: string; readonly bytes: Uint8Array }

/**
 * So many made-up reports: ten styles for each made-up evening (an agency's flash and wrap, a copy, a broadsheet, a tabloid, a content
 * farm, a ministry, a radio page, a schema.org article, another story), then the next evening. 130–600 words each.
 *
 *     generateReports(7, 3).map((report) => report.origin)
 *     → ['00001-flash.txt', '00002-radio.html', '00003-ministry.md']
 *
 * The same seed gives the same bytes; a smaller count gives a prefix of a larger one.
 *
 * @param seed  any whole number
 * @param count  how many reports; 0 or less gives none
 */
export function generateReports(seed: number, count: number): readonly GeneratedReport[] {
  const encoder = new TextEncoder()
  const reports: GeneratedReport[] = []
  for (let evening = 0; reports.length < count; evening += 1) {
    const random = seededRandom(seed * 1_000_003 + evening)
    const happening = drawHappening(random)
    for (const [order, style] of STYLES.entries()) {
      if (reports.length >= count) break
      // A copy must repeat the agency's words, so all styles of an evening draw from the same point.
      const written = style.write(happening, seededRandom(seed * 1_000_003 + evening + 0x5eed))
      const number = String(evening * STYLES.length + order + 1).padStart(5, '0')
      reports.push({
        origin: `${number}-${style.name}.${written.extension}`,
        bytes: encoder.encode(varied(written.text, seededRandom(seed * 1_000_003 + evening + 0xcafe))),
      })
    }
  }
  return reports
}
