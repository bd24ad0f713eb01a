/**
 * All hostile pages (docs/isolation.md): `node test/hostile/html.ts`. Prints counts and times and exits 1 when something fails, time
 * grows faster than the page, or a page of 1 MiB takes too long or too much memory. `--growth` does only the growth.
 */
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { understand } from '../../src/pipeline.ts'
import { parsePage } from '../../src/reading/html/parse-page.ts'
import { readArticle } from '../../src/reading/read-article.ts'
import { createEngine } from '../../src/text/engine/create-engine.ts'
import { readGazetteer, readNames, readWeights } from '../../src/workers/weights.ts'
import { captureOfPage, checkAnchors, checkParsing, checkReading, reportsWith } from './html-checks.ts'
import { type Growth, grown, growths, missing, naughtyStrings, tokenizerInputs, treeInputs } from './shared.ts'

const MIB = 1024 * 1024
const MAX_RATIO = 2.5 // T(2n) / T(n)
const MAX_CPU_MS = 2000
const MAX_MEMORY_MIB = 256
const NOISE_MS = 30 // below this a ratio says nothing
const RUNS = 5

/** What a page is put through. */
const WORK: Readonly<Record<string, (html: string) => unknown>> = {
  parsePage,
  readArticle: html => readArticle(captureOfPage(html)),
}

/** Medians of CPU time for pages of 256 KiB, 512 KiB and 1 MiB, and the memory that the largest took beyond an ordinary page. */
type Grown = { readonly ms: readonly number[]; readonly memoryMiB: number }

const ORDINARY: Growth = { name: '', prefix: '<article>', unit: '<p>A ferry {i} ran aground.</p>', suffix: '' }

/** Runs in a process of its own, with a heap of MAX_MEMORY_MIB: what is over is collected, and what is not fits or kills it. */
function measure(work: string, pattern: Growth): Grown {
  const run = WORK[work]!
  for (let i = 0; i < 30; i++) run(grown(ORDINARY, 20_000))
  const page = grown(pattern, MIB)
  const before = process.resourceUsage().maxRSS
  run(page)
  const memoryMiB = (process.resourceUsage().maxRSS - before) / 1024
  return { ms: [MIB / 4, MIB / 2, MIB].map(chars => median(timesOf(run, grown(pattern, chars)))), memoryMiB }
}

/** CPU times of the thread, in milliseconds; fewer runs where one is long. */
function timesOf(run: (html: string) => unknown, html: string): readonly number[] {
  const times: number[] = []
  for (let i = 0; i < RUNS && times.reduce((a, b) => a + b, 0) < MAX_CPU_MS * 2; i++) {
    const from = process.threadCpuUsage()
    run(html)
    const { user, system } = process.threadCpuUsage(from)
    times.push((user + system) / 1000)
  }
  return times
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** T(2n)/T(n), the mean of two doublings; 0 where the times are too short to say. */
const ratioOf = ([quarter = 0, , whole = 0]: readonly number[]): number =>
  whole < NOISE_MS ? 0 : Math.sqrt(whole / quarter)

/** What is wrong with a growth, [] when nothing is. */
function faultsOf({ ms, memoryMiB }: Grown): readonly string[] {
  const faults: string[] = []
  const ratio = ratioOf(ms)
  const whole = ms.at(-1)!
  if (ratio > MAX_RATIO) faults.push(`T(2n)/T(n) = ${ratio.toFixed(2)}`)
  if (whole > MAX_CPU_MS) faults.push(`${whole.toFixed(0)} ms for 1 MiB`)
  if (memoryMiB > MAX_MEMORY_MIB) faults.push(`${memoryMiB.toFixed(0)} MiB for 1 MiB`)
  return faults
}

function growth(work: string): number {
  let wrong = 0
  let worst = { ms: 0, name: '' }
  let ratio = 0
  let memory = 0
  for (const pattern of growths()) {
    const { stdout, status, error } = spawnSync(
      process.execPath,
      [import.meta.filename, 'measure', work, pattern.name],
      {
        encoding: 'utf8',
        timeout: 300_000,
      },
    )
    const got = status === 0 ? (JSON.parse(stdout) as Grown) : null
    const faults = got === null ? [`no answer: ${error?.message ?? `exit ${status}`}`] : faultsOf(got)
    if (faults.length > 0) console.error(`wrong: ${work} ${pattern.name}: ${faults.join(', ')}`)
    wrong += faults.length > 0 ? 1 : 0
    if (got === null) continue
    const whole = got.ms.at(-1)!
    if (whole > worst.ms) worst = { ms: whole, name: pattern.name }
    ratio = Math.max(ratio, ratioOf(got.ms))
    memory = Math.max(memory, got.memoryMiB)
  }
  console.log(
    `growth of ${work}: ${growths().length} patterns up to 1 MiB, ${wrong} wrong; slowest ${worst.name} ${worst.ms.toFixed(0)} ms CPU (bound ${MAX_CPU_MS}), largest T(2n)/T(n) ${ratio.toFixed(2)} (bound ${MAX_RATIO}), most memory ${memory.toFixed(0)} MiB (bound ${MAX_MEMORY_MIB})`,
  )
  return wrong
}

function corpora(): void {
  const inputs = [...tokenizerInputs(), ...treeInputs()]
  const from = performance.now()
  inputs.forEach(checkParsing)
  for (const input of inputs) checkReading(captureOfPage(input))
  console.log(
    `pages: ${inputs.length} parsed and read twice, 0 faults, ${((performance.now() - from) / 1000).toFixed(0)} s`,
  )
  const engine = createEngine(readWeights(), { gazetteer: readGazetteer(), names: readNames() })
  const captures = naughtyStrings().flatMap(reportsWith)
  const anchors = captures.map(capture => {
    checkReading(capture)
    return checkAnchors(understand(capture, engine))
  })
  const sum = anchors.reduce((a, b) => a + b, 0)
  console.log(
    `naughty strings: ${naughtyStrings().length} in ${captures.length} reports, ${sum} anchors, all at their words`,
  )
}

const [command, work = '', name = ''] = process.argv.slice(2)
if (command === 'measure') {
  console.log(JSON.stringify(measure(work, growths().find(pattern => pattern.name === name)!)))
} else if (missing) {
  console.error(missing)
  process.exitCode = 1
} else {
  if (command !== '--growth') corpora() // throws at the first fault
  const wrong = Object.keys(WORK).map(growth)
  if (wrong.some(count => count > 0)) process.exitCode = 1
}
