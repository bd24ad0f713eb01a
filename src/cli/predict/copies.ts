/** Set `copies`: answers of students against the text that they may have used → whether and how closely each is taken from it. */
import { captureOf } from '../../intake/capture.ts'
import type { Article } from '../../model/index.ts'
import { readArticle } from '../../reading/read-article.ts'
import { type Compared, compareArticles } from '../../stories/copies/compare-reports.ts'
import type { Edge } from '../edge.ts'
import { FIXED_NOW } from './account-of-paths.ts'
import { rowsOf } from './rows.ts'

type Source = { readonly id: string; readonly text: string }
type Answer = Source & { readonly against: string }

/** A line an answer: its label, and how alike the two texts are, by the comparison that finds copies among reports. */
export async function predictCopies(_edge: Edge, input: string): Promise<string> {
  const sources = new Map(rowsOf<Source>(input, 'sources.jsonl').map(row => [row.id, articleOf(row)]))
  return rowsOf<Answer>(input, 'copies.jsonl')
    .map(row => {
      const [source, answer] = [sources.get(row.against) ?? null, articleOf(row)]
      if (source === null || answer === null) return { id: row.id, label: 'non', score: 0 }
      const compared = compareArticles(source, answer)
      return { id: row.id, label: gradeOf(compared), score: Math.round(compared.score * 1000) / 1000 }
    })
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
}

/** Lines are paragraphs; null for a text that intake refuses. */
function articleOf({ id, text }: Source): Article | null {
  const bytes = new TextEncoder().encode(text.replace(/\n+/g, '\n\n'))
  const entry = captureOf({ origin: `${id}.txt`, bytes, type: 'text/plain', capturedAt: FIXED_NOW })
  return entry.kind === 'capture' ? readArticle(entry.capture) : null
}

const CUT = 0.8 // of the text is found in the other, as `score` counts it
const LIGHT = 0.6

/** The set's four grades: no copy; a copy by how much of it is the other's. */
function gradeOf({ how, score }: Compared): 'cut' | 'light' | 'heavy' | 'non' {
  if (how === null) return 'non'
  return score >= CUT ? 'cut' : score >= LIGHT ? 'light' : 'heavy'
}
