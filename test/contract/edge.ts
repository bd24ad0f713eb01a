/** A made-up outside for tests of commands: files in memory, a main path without a language engine, collected output. */
import type { Arrival, Edge, Stages } from '../../src/cli/edge.ts'
import type { Account, Article, ArticleId, IncidentId, Inspection, Instant, StoryId } from '../../src/model/index.ts'
import type { Reading } from '../../src/store/store.ts'
import { madeUpReport } from './reports.ts'

/** A test's edge with what the commands wrote. */
export type TestEdge = Edge & { readonly written: { out: string; err: string }; readonly stopping: AbortController }

/** What may be set: files by name (null: refused), version of the reader, and anything of the edge. */
export type TestEdgeOptions = Partial<Edge> & {
  readonly files?: Readonly<Record<string, string | null>>
  readonly reader?: string
}

/** An edge whose `readPaths` gives the named files, in the order in which they were asked for; '.' means all. */
export function testEdge({ files = {}, reader = 'r1', ...more }: TestEdgeOptions = {}): TestEdge {
  const written = { out: '', err: '' }
  const stopping = new AbortController()
  return {
    out: text => {
      written.out += text
    },
    err: text => {
      written.err += text
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    stdin: async function* () {},
    now: () => '2031-05-02T12:00:00Z',
    stop: stopping.signal,
    stages: async () => madeUpStages(files, reader),
    ...more,
    written,
    stopping,
  }
}

function madeUpStages(files: Readonly<Record<string, string | null>>, reader: string): Stages {
  return {
    reader,
    understand: capture => {
      if (capture.body.includes('poison')) throw new TypeError('cannot read poison')
      const { understanding } = madeUpReport(capture.body, { origin: capture.origin, reader })
      return { ...understanding, article: { ...understanding.article, captureId: capture.id } }
    },
    read: capture => madeUpReport(capture.body, { origin: capture.origin, reader }).understanding.article,
    inspect: article => madeUpInspection(article, reader),
    recountAll: madeUpAccount,
    async *readPaths(paths) {
      for (const path of paths.includes('.') ? Object.keys(files) : paths) yield arrivalOf(path, files[path] ?? null)
    },
  }
}

/** Nothing but the report's one claim, and why it was made. */
export function madeUpInspection(article: Article, reader: string): Inspection {
  const { mentions, claims } = madeUpReport(article.text, { origin: article.origin, reader }).understanding
  const decisions = claims.map(({ id }) => ({
    claimId: id,
    sentence: 0,
    word: -1,
    reasons: [{ about: 'word', words: null, means: 'the first of the report' }],
  }))
  return {
    article,
    engine: reader,
    zone: null,
    sentences: [],
    mentions,
    names: [],
    people: [],
    events: [],
    claims,
    decisions,
  }
}

function arrivalOf(origin: string, text: string | null): Arrival {
  if (text === null) {
    return {
      kind: 'refused',
      origin,
      problem: { code: 'intake/missing', message: `${origin}: expected a file, got nothing`, at: null },
    }
  }
  const { capture, bytes } = madeUpReport(text, { origin })
  return { kind: 'capture', capture, bytes }
}

/** One story and one incident a report, labelled by the report's first word, with one fact. */
export function madeUpAccount(reports: readonly Reading[], asOf: Instant): Account {
  return {
    version: 1,
    asOf,
    articles: reports.map(one => one.article),
    mentions: reports.flatMap(one => one.mentions),
    claims: reports.flatMap(one => one.claims),
    echoes: [],
    stories: reports.map(one => ({
      id: storyOf(one.article.id),
      label: labelOf(one),
      articleIds: [one.article.id],
      copyGroups: [],
      related: [],
      decisions: [],
    })),
    incidents: reports.map(one => incidentOf(one, asOf)),
    decisions: [],
  }
}

function incidentOf(one: Reading, asOf: Instant): Account['incidents'][number] {
  const incidentId = `incident-${one.article.id}` as IncidentId
  const facts = one.claims.map(claim => ({
    key: 'assertion',
    status: 'single-source' as const,
    value: claim.statement,
    support: [{ claimId: claim.id, voice: 'outlet', verdict: 'for' as const }],
    rule: 'one-voice',
  }))
  return {
    id: incidentId,
    storyId: storyOf(one.article.id),
    kind: 'fire',
    label: labelOf(one),
    when: null,
    where: null,
    mentions: one.mentions.map(mention => mention.id),
    decisions: [],
    ledger: { incidentId, asOf, profile: 'default', facts, changes: [] },
    brief: { incidentId, asOf, headline: null, summary: [], timeline: [], contradictions: [] },
  }
}

function storyOf(id: ArticleId): StoryId {
  return `story-${id}` as StoryId
}

function labelOf(one: Reading): string {
  return one.article.text.split(' ')[0] ?? ''
}
