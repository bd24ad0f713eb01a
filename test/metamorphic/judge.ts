/** Whether the product's claims change as a pair expects, and whether certainty leaks. */
import { captureOf } from '../../src/intake/capture.ts'
import type { Claim } from '../../src/model/index.ts'
import { understand } from '../../src/pipeline.ts'
import type { Engine } from '../../src/text/token.ts'
import { ALL_KINDS, type Page, type Pair } from './generate.ts'

/** `ok`: the claims changed as expected. `leak`: the variant states as certain, in the report's own voice, what it only doubts, denies or cites. */
export type Verdict = { readonly pair: Pair; readonly ok: boolean; readonly leak: boolean; readonly said: string }

/** Reads both reports of a pair with the whole product and compares. */
export const judge = (pair: Pair, engine: Engine): Verdict => {
  const before = claimsOf(pair.base, engine)
  const after = claimsOf(pair.variant, engine)
  const stated = before.some(c => isCount(c, pair) && isPlain(c))
  const ok = stated && isExpected(pair, before, after)
  return { pair, ok, leak: leaks(pair, after), said: `${counts(before)} → ${counts(after)}` }
}

const claimsOf = (page: Page, engine: Engine): readonly Claim[] => {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...page, published: '2031-03-06' }))
  const entry = captureOf({ origin: 'pair.json', bytes, type: 'application/json', capturedAt: '2031-03-07T00:00:00Z' })
  return entry.kind === 'capture' ? understand(entry.capture, engine).claims : []
}

const COUNTING = /^(killed|injured|missing|arrested|rescued|evacuated|displaced|hostages)$/

const isPositive = (c: Claim): boolean => c.factuality.polarity === 'positive'
const isPlain = (c: Claim): boolean =>
  isPositive(c) && c.factuality.certainty === 'certain' && c.attribution.source === null

const isCount = (c: Claim, { slot, count }: Pick<Pair, 'slot' | 'count'>): boolean =>
  c.statement.slot === slot &&
  'count' in c.statement &&
  c.statement.count.min === count &&
  c.statement.count.max === count

const leaks = ({ slot, expected }: Pair, after: readonly Claim[]): boolean =>
  /^(weaker|denied|open|attributed|nobody)$/.test(expected.change) &&
  after.some(
    c => isPlain(c) && (expected.change === 'nobody' ? COUNTING.test(c.statement.slot) : c.statement.slot === slot),
  )

const isExpected = (pair: Pair, before: readonly Claim[], after: readonly Claim[]): boolean => {
  const { expected } = pair
  const ofSlot = after.filter(c => c.statement.slot === pair.slot)
  const same = after.filter(c => isCount(c, pair))
  switch (expected.change) {
    case 'weaker':
      return same.some(c => isPositive(c) && c.factuality.certainty !== 'certain' && c.factuality.hedges.length > 0)
    case 'denied':
      return (
        ofSlot.some(c => !isPositive(c)) &&
        !ofSlot.some(c => isPositive(c) && c.factuality.certainty !== 'underspecified')
      )
    case 'open':
      return ofSlot.every(c => !isPositive(c) || c.factuality.certainty === 'underspecified')
    case 'attributed':
      return same.some(
        c => isPositive(c) && c.factuality.certainty === 'certain' && c.attribution.source?.kind === expected.kind,
      )
    case 'number':
      return same.length === 0 && after.some(c => isCount(c, { slot: pair.slot, count: expected.to }) && isPlain(c))
    case 'renamed':
      return strings(before, expected.from, expected.to) === strings(after, '', '')
    case 'same':
      return same.some(isPlain) && counts(before) === counts(after)
    case 'nobody':
      return !after.some(c => COUNTING.test(c.statement.slot))
  }
}

/** Counts as comparable words: 'killed 3 certain'. */
const counts = (claims: readonly Claim[]): string =>
  claims
    .filter(c => COUNTING.test(c.statement.slot))
    .map(c => {
      const s = c.statement
      const count = 'count' in s ? `${s.count.min}-${s.count.max ?? ''}` : ''
      const { certainty, polarity } = c.factuality
      return `${s.slot} ${count} ${certainty} ${polarity} ${c.attribution.source?.kind ?? 'own'}`
    })
    .sort()
    .join('; ')

/** What all claims state, with one name written for another; where a place lies and the ids are left out. */
const strings = (claims: readonly Claim[], from: string, to: string): string => {
  const lines = claims.map(c => {
    const value = c.statement.slot === 'place' ? c.statement.place.name : JSON.stringify(c.statement)
    const line = `${c.statement.slot} ${value} ${c.factuality.certainty} ${c.factuality.polarity} ${c.attribution.source?.name ?? ''}`
    return from === '' ? line : line.replaceAll(from, to)
  })
  return lines.sort().join('\n')
}

const PARTS = ['dev', 'held', 'fresh'] as const

/** The table by kind: pairs, expected changes in percent for the parts of the templates, leaks. */
export const table = (verdicts: readonly Verdict[]): string => {
  const row = (name: string, of: readonly Verdict[]): string => {
    const share = (list: readonly Verdict[]): string =>
      list.length === 0 ? '–' : ((100 * list.filter(v => v.ok).length) / list.length).toFixed(1)
    const parts = PARTS.map(part => share(of.filter(v => v.pair.part === part)))
    const cells = [String(of.length), share(of), ...parts, String(of.filter(v => v.leak).length)]
    return name.padEnd(22) + cells.map(c => c.padStart(10)).join('')
  }
  const head = 'kind'.padEnd(22) + ['pairs', 'expected', ...PARTS, 'leaks'].map(c => c.padStart(10)).join('')
  const kinds = ALL_KINDS.map(kind =>
    row(
      kind,
      verdicts.filter(v => v.pair.kind === kind),
    ),
  )
  return [head, ...kinds, row('all', verdicts)].join('\n')
}
