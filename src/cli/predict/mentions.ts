/** Set `mentions`: reports with marked mentions → which of them speak of the same happening, person, place or time. */
import { readdirSync } from 'node:fs'
import { findCopies } from '../../stories/copies/find-copies.ts'
import { groupStories } from '../../stories/group-stories.ts'
import { joinMentions } from '../../stories/mentions/join-mentions.ts'
import type { GivenMention, MentionDocument } from '../../stories/mentions/model.ts'
import { createEngine } from '../../text/engine/create-engine.ts'
import type { Engine } from '../../text/token.ts'
import { readLexicon, readMentionWeights } from '../../workers/mention-weights.ts'
import { readWeights } from '../../workers/weights.ts'
import type { Edge, Stages } from '../edge.ts'
import { readingOf } from './readings.ts'
import { rowsOf } from './rows.ts'

/** One document of the set: its sentences are the lines of its text. */
export type MentionRow = {
  readonly id: string
  readonly text: string
  readonly mentions: readonly (Omit<GivenMention, 'id'> & { readonly mention: string })[]
}

/** One line a document of every *.jsonl of the folder, in order of file name; each file is a world of its own. */
export async function predictMentions(edge: Edge, input: string): Promise<string> {
  const stages = await edge.stages()
  const engine = createEngine(readWeights())
  const given = { lexicon: readLexicon(), weights: readMentionWeights() }
  return readdirSync(input)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => {
      const rows = rowsOf<MentionRow>(input, file)
      const documents = documentsOf(rows, stages, engine)
      const clusters = joinMentions(documents, { ...given, stories: storiesOf(documents) })
      const names = new Map(
        clusters.flatMap(({ members }, i) => members.map(m => [`${m.articleId} ${m.mention}`, `${file} ${i}`])),
      )
      return rows.map(({ id, mentions }, i) => {
        const of = (mention: string) => names.get(`${documents[i]!.report.article.id} ${mention}`)
        return `${JSON.stringify({ id, clusters: Object.fromEntries(mentions.map(m => [m.mention, of(m.mention)])) })}\n`
      })
    })
    .join('')
}

/** The rows as the main path reads them, with the parse of the text as it stands in the row. @throws Error for a row without text */
export const documentsOf = (rows: readonly MentionRow[], stages: Stages, engine: Engine): readonly MentionDocument[] =>
  rows.map(({ id, text, mentions }) => {
    const row = { id, title: '', text: text.replace(/\n+/g, '\n\n'), published: null, outlet: null }
    const report = readingOf(stages, row)
    if (report === null) throw new Error(`mentions: expected a text in ${id}, got none`)
    const lines = [...text.matchAll(/[^\n]+/g)]
    return {
      report,
      sentences: lines.map(line => engine.analyse(text, { start: line.index, end: line.index + line[0].length })),
      mentions: mentions.map(({ mention, start, end, kind }) => ({ id: mention, start, end, kind })),
    }
  })

/** Which documents tell one story, by what the main path knows of them. */
export const storiesOf = (documents: readonly MentionDocument[]) => {
  const reports = documents.map(document => document.report)
  return groupStories(reports, findCopies(reports))
}
