/**
 * Prints the confusion tables of the labelled set: `node test/copies/measure.ts [SEED] [--wrong]`. The gold is that of seed 1; other
 * seeds are other happenings, which nobody has looked at. `--wrong` prints the pairs of half A that were judged wrongly, as texts.
 */
import { judgeEditions, judgePairs, printTable, tableOf } from './score.ts'
import { generateSet } from './set.ts'

const seed = Number(process.argv.find(word => /^\d+$/.test(word)) ?? 1)
const set = generateSet(seed)
for (const [name, judged] of [
  ['pair by pair', judgePairs(set)],
  ['in editions', judgeEditions(set)],
] as const) {
  for (const half of ['A', 'B'] as const) {
    process.stdout.write(`\n${name}, half ${half}\n${printTable(tableOf(judged, half))}`)
  }
  if (!process.argv.includes('--wrong')) continue
  const wrong = new Set(tableOf(judged, 'A').flatMap(row => row.wrong))
  for (const { pair, said } of judged.filter(one => wrong.has(one.pair.id))) {
    const texts = [pair.a, pair.b].map(id => `[${id}]\n${set.reports.get(id)!.article.text}`)
    process.stdout.write(`\n==== ${pair.kind} said ${said}\n${texts.join('\n----\n')}\n`)
  }
}
