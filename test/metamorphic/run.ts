/**
 * Metamorphic test of the claims: 1,000 pairs of made-up reports that differ in one thing.
 *
 *     node test/metamorphic/run.ts                 prints the table; exits 1 on a leak or below 97 %
 *     node test/metamorphic/run.ts --misses        also prints the misses of the templates that rules may be tuned on
 *     node test/metamorphic/run.ts --seed 7 --pairs 5000
 */
import { parseArgs } from 'node:util'
import { engine } from '../../src/claims/testing.ts'
import { generatePairs } from './generate.ts'
import { judge, table } from './judge.ts'

const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    pairs: { type: 'string', default: '1000' },
  },
})
const verdicts = generatePairs(Number(values.seed), Number(values.pairs)).map(pair => judge(pair, engine()))
if (values.misses)
  for (const v of verdicts)
    if ((!v.ok || v.leak) && v.pair.part === 'dev')
      console.log(`${v.leak ? 'LEAK ' : ''}${v.pair.id}\n  ${v.pair.variant.text.split('\n')[0]}\n  ${v.said}`)
console.log(table(verdicts))
const right = verdicts.filter(v => v.ok).length / verdicts.length
if (right < 0.97 || verdicts.some(v => v.leak)) process.exitCode = 1
