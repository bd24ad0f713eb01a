/**
 * Holds the regular expressions of src/ to linear time (docs/isolation.md): `node scripts/check-regexes.ts`. Prints each that is not,
 * the count of all, and exits 1 when there is one.
 *
 * Each literal is judged by recheck, with its counted repetitions cut to three: those cost a constant, what is left costs by the length
 * of the input. Counts within counts are also judged as endless, for a constant can be huge. Where recheck gives up, the expression is measured on strings pumped from its own pieces. What is slow on long input but
 * meets short input only stands in ALLOWED with the bound.
 */
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { ALLOWED } from './regex-allowed.ts'
import { relaxed, shrunk } from './regex-bounds.ts'
import { findRegexes } from './regex-literals.ts'
import { findSlow } from './regex-pump.ts'

const ROOT = join(import.meta.dirname, '..')
const RECHECK_MS = 1000 // nine in ten take under 50
const PUMPED_CHARS = 20_000
const MAX_PUMPED_MS = 50 // a quadratic one takes 200 and more
const REPEATED_GROUP = /\)\{\d/

/** How one expression was judged. 'allowed': slow, with a bound on its input. */
export type Verdict = 'safe' | 'measured' | 'allowed' | 'slow'

/** An expression with all places where it is written ('src/a.ts:12'). */
export type Found = { readonly source: string; readonly flags: string; readonly where: readonly string[] }

/** Every distinct literal of the sources under `root`, tests left out. */
export function findAll(root: string): readonly Found[] {
  const found = new Map<string, Found>()
  for (const file of globSync('src/**/*.ts', { cwd: root }).sort()) {
    if (/(?:\.test|\/testing)\.ts$/.test(file)) continue
    for (const { source, flags, line } of findRegexes(readFileSync(join(root, file), 'utf8')).literals) {
      const key = `/${source}/${flags}`
      const known = found.get(key)?.where ?? []
      found.set(key, { source, flags, where: [...known, `${file}:${line}`] })
    }
  }
  return [...found.values()]
}

/** Judges one expression; `why` says what was seen where it is not safe. */
export async function judge({
  source,
  flags,
  where,
}: Found): Promise<{ readonly verdict: Verdict; readonly why: string }> {
  process.env.RECHECK_BACKEND = 'pure' // no native helper, no Java
  const { checkSync } = await import('recheck')
  const limits = { timeout: RECHECK_MS }
  if (REPEATED_GROUP.test(source)) {
    const endless = checkSync(relaxed(source), flags, limits)
    if (endless.status === 'vulnerable' && endless.complexity.type === 'exponential')
      return { verdict: 'slow', why: 'a huge constant: repetitions in a repetition' }
  }
  const seen = checkSync(shrunk(source), flags, limits)
  if (seen.status === 'safe') return { verdict: 'safe', why: '' }
  const bound = ALLOWED.find(one => one.source === source && where.every(place => place.startsWith(`${one.file}:`)))
  if (bound) return { verdict: 'allowed', why: bound.bound }
  if (seen.status === 'vulnerable') return { verdict: 'slow', why: `${seen.complexity.summary}` }
  const slow = findSlow(new RegExp(source, flags), PUMPED_CHARS, MAX_PUMPED_MS)
  if (slow === null) return { verdict: 'measured', why: '' }
  return {
    verdict: 'slow',
    why: `${slow.ms.toFixed(0)} ms on ${PUMPED_CHARS} characters of ${JSON.stringify(slow.piece)}`,
  }
}

async function main(): Promise<void> {
  const found = findAll(ROOT)
  const next = found.entries()
  const counts: Record<Verdict, number> = { safe: 0, measured: 0, allowed: 0, slow: 0 }
  const work = async () => {
    const worker = new Worker(new URL(import.meta.url))
    for (const [, one] of next) {
      const answer = new Promise<Awaited<ReturnType<typeof judge>>>(resolve => worker.once('message', resolve))
      worker.postMessage(one)
      const { verdict, why } = await answer
      counts[verdict] += 1
      if (verdict === 'slow') console.error(`slow: /${one.source}/${one.flags} (${why}) at ${one.where.join(', ')}`)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const sources = new Set(found.map(one => one.source))
  const stale = ALLOWED.filter(one => !sources.has(one.source))
  for (const one of stale)
    console.error(`stale: ${one.file} no longer has /${one.source}/; take it off scripts/regex-allowed.ts`)
  const places = found.reduce((sum, one) => sum + one.where.length, 0)
  console.log(
    `regular expressions: ${places} literals, ${found.length} different; ${counts.safe} proved linear, ${counts.measured} measured so, ${counts.allowed} on bounded input, ${counts.slow} slow`,
  )
  if (counts.slow > 0 || stale.length > 0) process.exitCode = 1
}

if (!isMainThread) parentPort?.on('message', async (one: Found) => parentPort?.postMessage(await judge(one)))
else if (import.meta.main) await main()
