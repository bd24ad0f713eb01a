/** Made-up documents with marked mentions, for the tests of this folder. All people, places and happenings are invented. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Story, StoryId } from '../../model/index.ts'
import { createEngine } from '../../text/engine/create-engine.ts'
import { unpackWeights } from '../../text/engine/format.ts'
import { loadRelatives } from '../../text/relatives.ts'
import { splitSentences } from '../../text/sentences.ts'
import { report } from '../made-up.ts'
import type { Lexicon, MentionDocument, MentionKind, MentionWeights } from './model.ts'

const model = (file: string): Uint8Array => readFileSync(new URL(`../../../models/${file}`, import.meta.url))
const language = model('en.bin.gz')
const engine = createEngine(language)

/** What the repository's models know of words. */
export const lexicon: Lexicon = {
  relatives: loadRelatives(model('relatives.txt.gz')),
  vectors: unpackWeights(language).vectors,
}

/** The weights of the repository. */
export const weights = JSON.parse(gunzipSync(model('mentions.json.gz')).toString('utf8')) as MentionWeights

const KIND: Readonly<Record<string, MentionKind>> = { e: 'event', p: 'participant', l: 'location', t: 'time' }

/**
 * A document of a marked text; a mention's id is its words.
 *
 *     document('a', 'A {p:barge} {e:rammed} the {p:ferry} at {l:Lundhavn}.')
 */
export function document(id: string, marked: string): MentionDocument {
  const mentions: MentionDocument['mentions'][number][] = []
  let text = ''
  for (const part of marked.split(/(\{[eplt]:[^}]*\})/)) {
    const mark = /^\{([eplt]):([^}]*)\}$/.exec(part)
    const words = mark?.[2] ?? part
    if (mark) mentions.push({ id: words, start: text.length, end: text.length + words.length, kind: KIND[mark[1]!]! })
    text += words
  }
  const sentences = splitSentences(text).map(span => engine.analyse(text, span))
  return { report: report(id, null, text), sentences, mentions }
}

/** Documents as one story. */
export const story = (id: string, ...documents: readonly MentionDocument[]): Story => ({
  id: id as StoryId,
  label: id,
  articleIds: documents.map(d => d.report.article.id),
  copyGroups: [],
  related: [],
})
