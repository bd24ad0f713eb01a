/** What the joining of mentions has learnt and knows of words, as it lies on the disk. */
import { gunzipSync } from 'node:zlib'
import type { Lexicon, MentionWeights } from '../stories/mentions/model.ts'
import { unpackWeights } from '../text/engine/format.ts'
import { loadRelatives } from '../text/relatives.ts'
import { readModel, readWeights } from './weights.ts'

/** Relatives and vectors of words; the vectors travel in the language weights. @throws RecountError 'engine/no-weights' */
export const readLexicon = (): Lexicon => ({
  relatives: loadRelatives(readModel('relatives.txt.gz')),
  vectors: unpackWeights(readWeights()).vectors,
})

/** The forests that `joinMentions` takes. @throws RecountError 'engine/no-weights' */
export const readMentionWeights = (): MentionWeights =>
  JSON.parse(gunzipSync(readModel('mentions.json.gz')).toString('utf8')) as MentionWeights
