/**
 * `recount` with the real command line, intake and store, but reports understood in no time: for quick kill tests.
 * With RECOUNT_HASTY=1 it acknowledges a report before it is stored, which a kill test must notice.
 */
import { createHash } from 'node:crypto'
import type { Edge } from '../../src/cli/edge.ts'
import { run } from '../../src/cli/run.ts'
import { readPaths } from '../../src/intake/read-paths.ts'
import type { Article, Capture } from '../../src/model/index.ts'
import type { Reading } from '../../src/store/store.ts'
import { madeUpAccount, madeUpInspection } from '../contract/edge.ts'
import { madeUpReport } from '../contract/reports.ts'

const isHasty = process.env.RECOUNT_HASTY === '1'

function understand(capture: Capture): Reading {
  let digest = capture.id as string
  for (let i = 0; i < 1000; i += 1) digest = createHash('sha256').update(digest).digest('hex') // about as long as a short report
  const { understanding } = madeUpReport(capture.body, { origin: capture.origin })
  if (isHasty) process.stderr.write(`stored ${understanding.article.id} ${capture.origin}\n`)
  return understanding
}

const read = (capture: Capture) => understand(capture).article
const inspect = (article: Article) => madeUpInspection(article, 'stand-in')

const edge: Edge = {
  out: () => {},
  err: text => {
    process.stderr.write(text)
  },
  outIsTerminal: false,
  errIsTerminal: false,
  columns: 80,
  env: {},
  stdin: () => process.stdin,
  now: () => '2031-05-02T12:00:00Z',
  stop: new AbortController().signal,
  stages: async () => ({ reader: 'stand-in', understand, read, inspect, recountAll: madeUpAccount, readPaths }),
}

process.exitCode = await run(process.argv.slice(2), edge)
