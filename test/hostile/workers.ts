/**
 * 1,000 mixed killers through the pool (docs/security.md): `node test/hostile/workers.ts [COUNT]`. Prints what was seen and exits 1 when
 * a page was lost, a killer not named, or a bound passed.
 */
import { KILLERS, killWorkers, quantile } from './killers.ts'

const DEADLINE_MS = 1000 // longer than the others need to fill their memory
const MAX_HEALTH_P99_MS = 100
const MAX_REPLACED_MS = 250

const count = Number(process.argv[2] ?? 1000)
const kinds = Object.keys(KILLERS)
const from = performance.now()
const damage = await killWorkers(
  Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!),
  DEADLINE_MS,
)
const { wrong, replacedMs, healthMs } = damage
const health = quantile(healthMs, 0.99)
const replaced = quantile(replacedMs, 0.99)
for (const line of wrong) console.error(`wrong: ${line}`)
console.log(
  `killers: ${damage.killers} of ${kinds.length} kinds, ${damage.pages} harmless pages between them, ${wrong.length} wrong, in ${((performance.now() - from) / 1000).toFixed(0)} s`,
)
console.log(`set aside: ${JSON.stringify(damage.byCode)}`)
console.log(
  `worker replaced: ${replacedMs.length} times, median ${quantile(replacedMs, 0.5).toFixed(0)} ms, p99 ${replaced.toFixed(0)} ms, worst ${Math.max(...replacedMs).toFixed(0)} ms (bound ${MAX_REPLACED_MS})`,
)
console.log(
  `/health: ${healthMs.length} answers, median ${quantile(healthMs, 0.5).toFixed(1)} ms, p99 ${health.toFixed(0)} ms, worst ${Math.max(...healthMs).toFixed(0)} ms (bound ${MAX_HEALTH_P99_MS}); memory of the process at the end ${(process.memoryUsage.rss() / 1024 / 1024).toFixed(0)} MiB`,
)
if (wrong.length > 0 || health > MAX_HEALTH_P99_MS || replaced > MAX_REPLACED_MS) process.exitCode = 1
