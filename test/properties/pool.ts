/** Reports, real weights and arbitraries that the properties share. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { generateReports } from '../../bench/generate.ts'
import { captureOf } from '../../src/intake/capture.ts'
import { type ReadableType, typeOfExtension } from '../../src/intake/media-type.ts'
import { readPaths } from '../../src/intake/read-paths.ts'
import type { Account, Capture, CaptureId, Instant } from '../../src/model/index.ts'
import { recountAll, type Understanding, understand } from '../../src/pipeline.ts'
import { createEngine } from '../../src/text/engine/create-engine.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Captures are made, and accounts asked for, at this moment: after every report of the pool. */
export const NOW: Instant = '2035-01-01T00:00:00Z'

/**
 * Seed of every property, so that a failure in CI is a failure here; RECOUNT_SEED explores others, RECOUNT_RUNS multiplies the runs.
 */
const SEED = Number(process.env.RECOUNT_SEED ?? 7)
const RUNS = Number(process.env.RECOUNT_RUNS ?? 1)

/** fast-check's settings for about so many examples. */
export const settings = (numRuns: number) => ({ seed: SEED, numRuns: numRuns * RUNS, endOnFailure: false })

export const engine = createEngine(readFileSync(join(ROOT, 'models', 'en.bin.gz')), {
  gazetteer: readFileSync(join(ROOT, 'models', 'gazetteer.bin.gz')),
  names: readFileSync(join(ROOT, 'models', 'names.bin.gz')),
})

const understood = new Map<string, Understanding>()

/** What a capture says; asked twice for the same words of the same origin it is read once. */
export const read = (capture: Capture): Understanding => {
  const key = `${capture.id} ${capture.origin}`
  const known = understood.get(key) ?? understand(capture, engine)
  understood.set(key, known)
  return known
}

/** The capture of a text, as if it had been a file of this name. Lone surrogates are kept, which no bytes could bring. */
export const captureOfText = (origin: string, body: string): Capture => ({
  id: createHash('sha256').update(body).digest('hex') as CaptureId,
  origin,
  mediaType: (typeOfExtension(origin) as ReadableType | null) ?? 'text/plain',
  capturedAt: NOW,
  body,
  headers: {},
  problems: [],
})

async function capturesUnder(path: string): Promise<readonly Capture[]> {
  const captures: Capture[] = []
  for await (const entry of readPaths([path], { now: () => NOW }))
    if (entry.kind === 'capture')
      captures.push({ ...entry.capture, origin: entry.capture.origin.slice(ROOT.length + 1) })
  return captures
}

const generated = generateReports(3, 10).map(({ origin, bytes }) => {
  const entry = captureOf({
    origin,
    bytes,
    type: typeOfExtension(origin) as ReadableType,
    capturedAt: NOW,
  })
  if (entry.kind === 'refused') throw new Error(entry.problem.message)
  return entry.capture
})

/** Captures by evening: the two of examples/ and one that is generated. */
export const EVENINGS: readonly (readonly Capture[])[] = [
  await capturesUnder(join(ROOT, 'examples', 'ferry-fire', 'reports')),
  await capturesUnder(join(ROOT, 'examples', 'market-shooting', 'reports')),
  generated,
]

/** All of them. */
export const POOL: readonly Capture[] = EVENINGS.flat()

/** Some reports of the pool in some order: of one evening mostly, so that they have much to do with each other. */
export const someReports = (maxLength = 12): fc.Arbitrary<readonly Understanding[]> =>
  fc
    .oneof(
      ...[...EVENINGS, POOL].map(captures =>
        fc.shuffledSubarray([...captures], { minLength: 2, maxLength: Math.min(maxLength, captures.length) }),
      ),
    )
    .map(captures => captures.map(read))

/** The account of reports as of the end of time, or another moment. */
export const accountOf = (reports: readonly Understanding[], asOf: Instant = NOW): Account => recountAll(reports, asOf)

const NASTY = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\u00a0',
  '\t',
  '\r\n',
  '\n\n\n',
  '"',
  '“',
  '<p>',
  '</div>',
  '<script>',
  '<!--',
  '&#0;',
  '&#xd800;',
  '{"',
  '\\u0000',
  '}',
  '3'.repeat(400),
  '9e999 people were killed',
  'minus 3 people died on 31 February 2031 at 99:99',
  'x'.repeat(3000),
  'said, said, said',
  ' was killed by ',
  'A. B. C. D. ',
  'constructor __proto__ toString',
  '𝟗 people 👨‍👩‍👧 died',
  'İstanbul’da üç kişi öldü. ',
  '，',
] as const

type Edit = { readonly at: number; readonly drop: number; readonly put: string }

/** Report texts that were cut, doubled, and sprinkled with what no editor would write; their names keep the type. */
export const mutated: fc.Arbitrary<Capture> = fc
  .record({
    from: fc.constantFrom(...POOL),
    part: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 20, max: 1500 })),
    edits: fc.array(
      fc.record({
        at: fc.nat(1500),
        drop: fc.oneof({ arbitrary: fc.nat(3), weight: 3 }, fc.nat(200)),
        put: fc.oneof(
          fc.constantFrom(...NASTY),
          fc.string({ unit: 'binary', maxLength: 12 }),
          fc.constantFrom(...POOL.map(c => c.body.slice(0, 120))),
        ),
      }),
      { maxLength: 8 },
    ),
    type: fc.constantFrom('', '', '', '.html', '.json', '.md', '.txt'),
  })
  .map(({ from, part: [share, length], edits, type }) => {
    const start = Math.floor(share * from.body.length)
    const body = edits.reduce(applyEdit, from.body.slice(start, start + length))
    return captureOfText(`${from.origin.replace(/#\d+$/, '')}${type}`, body)
  })

const applyEdit = (text: string, { at, drop, put }: Edit): string => {
  const place = at % (text.length + 1)
  return text.slice(0, place) + put + text.slice(place + drop)
}
