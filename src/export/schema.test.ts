import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sampleAccount } from './sample.ts'
import { accountSchema } from './schema.ts'
import { validate } from './validate.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const repository = join(here, '../..')

/** Drifts between schema and types, as edits of a file: each must be noticed. */
const DRIFTS: readonly (readonly [file: string, from: string, to: string])[] = [
  ['export/schema.ts', "'union',", "'onion',"],
  ['export/schema.ts', 'similarity: {', 'similarty: {'],
  ['export/schema.ts', 'lat: orNull(number)', 'lat: number'],
  ['export/schema.ts', "headline: orNull(ref('Cited'))", "headline: ref('Cited')"],
  ['export/schema.ts', ', minItems: 1', ''],
  [
    'export/schema.ts',
    "passages: list(object({ inOriginal: ref('Span'), inCopy",
    "passages: list(object({ inOriginal: ref('Span'), copy",
  ],
  ['model/claim.ts', "'minute' | 'hour'", "'second' | 'minute' | 'hour'"],
  ['model/claim.ts', 'readonly measure: string;', 'readonly measure: string; readonly unit: string;'],
  ['model/incident.ts', 'readonly inCopy: Span', 'readonly inCopy: Span | null'],
  ['model/ledger.ts', 'readonly sides: readonly Cited[]', 'readonly sides: readonly string[]'],
  ['model/article.ts', 'readonly before: number', 'readonly before: number; readonly after: number'],
]

/** The folders in which the compiler finds an error, of copies of model and schema with one edit each; '' is unedited. */
const foldersWithErrors = (edits: readonly (readonly [string, string, string] | null)[]): ReadonlySet<string> => {
  const root = mkdtempSync(join(tmpdir(), 'recount-schema-'))
  try {
    edits.forEach((edit, i) => {
      const folder = join(root, `edit${i}`)
      mkdirSync(join(folder, 'export'), { recursive: true })
      cpSync(join(here, '../model'), join(folder, 'model'), { recursive: true })
      for (const file of ['schema.ts', 'schema-check.ts']) cpSync(join(here, file), join(folder, 'export', file))
      if (!edit) return
      const before = readFileSync(join(folder, edit[0]), 'utf8')
      assert.ok(before.includes(edit[1]), `${edit[0]} has no ${edit[1]}`)
      writeFileSync(join(folder, edit[0]), before.replace(edit[1], edit[2]))
    })
    const config = {
      extends: join(repository, 'tsconfig.json'),
      compilerOptions: { types: [] },
      include: ['*/export/*.ts'],
    }
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config))
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
    const tsc = join(repository, 'node_modules/typescript/bin/tsc')
    const run = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false', '-p', root], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.ok(run.status !== null && run.stderr === '', run.stderr)
    const errors = run.stdout.split('\n').filter(line => line.includes('error TS'))
    return new Set(errors.map(line => /^(edit\d+)\/export\/schema-check\.ts/.exec(line)?.[1] ?? line))
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('schema and types say the same, and every drift between them is noticed', () => {
  const found = foldersWithErrors([null, ...DRIFTS])
  assert.deepEqual([...found].sort(), DRIFTS.map((_, i) => `edit${i + 1}`).sort())
})

test('the schema file is the schema', () => {
  const file = readFileSync(join(repository, 'schema/account.schema.json'), 'utf8')
  assert.deepEqual(JSON.parse(file), accountSchema, 'run: node scripts/schema.ts')
})

test('the schema allows the sample and refuses near-misses, with the place', () => {
  assert.deepEqual(validate(sampleAccount, accountSchema), [])
  const clone = () => JSON.parse(JSON.stringify(sampleAccount))
  const refused = (change: (account: ReturnType<typeof clone>) => void) => {
    const account = clone()
    change(account)
    return validate(account, accountSchema)[0]
  }
  const rows: readonly (readonly [string, RegExp])[] = [
    [
      refused(a => {
        a.version = 2
      })!,
      /^\/version: expected 1, got 2$/,
    ],
    [
      refused(a => {
        a.extra = 1
      })!,
      /^\/extra: unknown property$/,
    ],
    [
      refused(a => {
        delete a.echoes
      })!,
      /^\/echoes: missing$/,
    ],
    [
      refused(a => {
        a.asOf = '2031-03-05'
      })!,
      /^\/asOf: expected a text like/,
    ],
    [
      refused(a => {
        a.claims[0].score = 1.5
      })!,
      /^\/claims\/0\/score: expected at most 1, got 1\.5$/,
    ],
    [
      refused(a => {
        a.claims[0].statement.slot = 'wounded'
      })!,
      /^\/claims\/0\/statement\/slot: expected one of "killed"/,
    ],
    [
      refused(a => {
        a.claims[0].statement.count.min = '2'
      })!,
      /^\/claims\/0\/statement\/count\/min: expected number, got "2"$/,
    ],
    [
      refused(a => {
        a.incidents[0].brief.headline.cites = []
      })!,
      /^\/incidents\/0\/brief\/headline\/cites: expected at least 1/,
    ],
    [
      refused(a => {
        a.claims[0].attribution.via = { source: null, cue: null }
      })!,
      /^\/claims\/0\/attribution\/via\/via: missing$/,
    ],
  ]
  for (const [problem, expected] of rows) assert.match(problem, expected)
})
