/** Made-up reports for tests of stores: they need a shape, not a language engine. */
import { createHash } from 'node:crypto'
import type { ArticleId, CaptureId, ClaimId, MentionId } from '../../src/model/index.ts'
import type { Reading, Report } from '../../src/store/store.ts'

/** What may vary between two made-up reports. */
export type MadeUp = { readonly origin?: string; readonly reader?: string; readonly bytes?: Uint8Array }

/**
 * A report whose text is `text`, with one claim anchored at its first word. The same text gives the same capture id; another
 * `reader` gives another article id, as a newer reader would.
 */
export function madeUpReport(
  text: string,
  { origin = 'a.txt', reader = 'r1', bytes }: MadeUp = {},
): Report & { readonly understanding: Reading } {
  const raw = bytes ?? new TextEncoder().encode(text)
  const id = createHash('sha256').update(raw).digest('hex') as CaptureId
  const articleId = `${id.slice(0, 12)}-${reader}` as ArticleId
  const capturedAt = '2031-05-02T10:00:00Z'
  const reportedAt = { from: '2031-05-02T00:00:00Z', to: '2031-05-02T10:00:00Z', basis: 'assumed' } as const
  const end = Math.max(text.indexOf(' '), 0)
  const anchor = { articleId, start: 0, end, exact: text.slice(0, end) }
  const mention = `${articleId}-m0` as MentionId
  return {
    capture: { id, origin, mediaType: 'text/plain', capturedAt, body: text, headers: {}, problems: [] },
    bytes: raw,
    understanding: {
      article: {
        id: articleId,
        captureId: id,
        origin,
        outlet: null,
        title: null,
        byline: [],
        credit: [],
        published: null,
        updated: null,
        capturedAt,
        language: 'en',
        canonical: null,
        section: null,
        evidence: [],
        text,
        sentences: [{ start: 0, end: text.length, paragraph: 0, role: 'body' }],
        cut: [],
        problems: [{ code: 'reading/undated', message: 'no date', at: null }],
      },
      mentions: [
        {
          id: mention,
          articleId,
          kind: 'fire',
          label: 'a fire',
          trigger: anchor,
          when: null,
          where: null,
          participants: [],
          focal: true,
        },
      ],
      claims: [
        {
          id: `${articleId}-c0` as ClaimId,
          anchor,
          incidentMention: mention,
          statement: { slot: 'assertion', words: text.slice(0, end), actor: null },
          attribution: { source: null, cue: null, via: null },
          factuality: { certainty: 'certain', polarity: 'positive', hedges: [] },
          reportedAt,
          by: reader,
          score: 1,
        },
      ],
    },
  }
}
