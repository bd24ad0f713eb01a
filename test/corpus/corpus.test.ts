import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

type GoldClaim = {
  readonly doc: string
  readonly quote: string
  readonly slot: string
  readonly incident: string
  readonly min?: number
  readonly max?: number | null
  readonly sourceKind: string | null
}
type Scoring = {
  readonly focal: { readonly incident: string; readonly reports: readonly string[]; readonly not: readonly string[] }
  readonly reading: Readonly<Record<string, { title: string; cut: readonly string[]; keep: readonly string[] }>>
  readonly ledger: readonly { readonly key: string; readonly why: string }[]
  readonly leaks: readonly (readonly [string, number, (number | null)?])[]
  readonly joins: readonly { readonly reports: readonly string[] }[]
  readonly copies: readonly (readonly [string, string])[]
}

const here = import.meta.dirname
const examples = join(here, '..', '..', 'examples')
const cases = readdirSync(here, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The words of a file under the names that its reports have: by name without '.txt', by line for '.jsonl'. */
function textsOf(file: string, text: string): readonly (readonly [string, string])[] {
  if (file.endsWith('.txt')) return [[file.slice(0, -4), text]]
  if (file.endsWith('.html')) return [[file, text.replace(/<head[\s\S]*?<\/head>/, '').replace(/<[^>]+>/g, ' ')]]
  if (file.endsWith('.json')) {
    const page = JSON.parse(text)
    return [[file, `${page.headline}\n${page.articleBody}`]]
  }
  if (!file.endsWith('.jsonl')) return [[file, text]]
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .map((item, index) => [`${file}#${index + 1}`, `${item.title}\n${item.text}`])
}

const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')

function reportsOf(name: string): ReadonlyMap<string, string> {
  const inExamples = join(examples, name, 'reports')
  const folder = existsSync(inExamples) ? inExamples : join(here, name, 'reports')
  const texts = readdirSync(folder).flatMap(file => textsOf(file, decode(readFileSync(join(folder, file)))))
  return new Map(texts.map(([doc, text]) => [doc, plain(text)]))
}

for (const name of cases) {
  const claims: readonly GoldClaim[] = readFileSync(join(here, name, 'claims.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const scoring: Scoring = JSON.parse(readFileSync(join(here, name, 'scoring.json'), 'utf8'))
  const reports = reportsOf(name)

  test(`${name}: every gold claim is anchored in words that its report has once`, () => {
    for (const claim of claims) {
      const found = (reports.get(claim.doc) ?? '').split(plain(claim.quote)).length - 1
      assert.equal(found, 1, `${claim.doc}: ${claim.quote}`)
    }
  })

  test(`${name}: every report is asked for its title, its furniture and its place in the story`, () => {
    const docs = [...reports.keys()].sort()
    assert.deepEqual(Object.keys(scoring.reading).sort(), docs)
    assert.deepEqual([...scoring.focal.reports, ...scoring.focal.not].sort(), docs)
    for (const [doc, asked] of Object.entries(scoring.reading)) {
      for (const words of [asked.title, ...asked.cut, ...asked.keep]) {
        assert.ok(reports.get(doc)?.includes(plain(words)), `${doc}: ${words}`)
      }
    }
    for (const doc of [...scoring.joins.flatMap(join => join.reports), ...scoring.copies.flat()]) {
      assert.ok(reports.has(doc), doc)
    }
  })

  test(`${name}: a leak is never a count of the event itself, and twelve facts or more are asked`, () => {
    const home = claims.filter(claim => claim.incident === scoring.focal.incident)
    for (const [slot, min, max] of scoring.leaks) {
      const same = home.find(
        claim => claim.slot === slot && claim.min === min && (max === undefined || claim.max === max),
      )
      assert.equal(same?.quote, undefined, `${slot} ${min}`)
    }
    assert.ok(scoring.ledger.length >= 12, `${scoring.ledger.length} facts`)
  })
}
