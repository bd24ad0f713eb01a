/** Watching: asks what is due, notes what came, tells what changed, until it is told to stop. */
import type { Instant } from '../model/index.ts'
import { askFeed } from './ask-feed.ts'
import { askPage } from './ask-page.ts'
import { Desk, type Job, type Question, type Round } from './desk.ts'
import type { WatchEvent } from './events.ts'
import { afterFeed, type FeedStep } from './plan-feed.ts'
import { afterPage } from './plan-page.ts'
import { between } from './schedule.ts'
import { Visit } from './visit.ts'
import type { World } from './world.ts'

/**
 * `feeds`: addresses to subscribe to, beside those that the store remembers. `once`: ask what is due, and end. `again`: look at every
 * page that is held once more, now.
 */
export type WatchOptions = { readonly feeds: readonly string[]; readonly once: boolean; readonly again?: boolean }

/** How many questions were sent, and which is the next one, whenever that is; null: none. */
export type WatchEnd = { readonly asked: number; readonly next: Question | null }

const PATIENCE_MS = 90_000 // a single round waits for a server's next turn, not for one that asked for an hour
const NOTICE_MS = 10_000 // a wait that is worth a word; a server's next turn comes after six seconds

/**
 * Watches until `world.stop`, or for one round. One request at a time goes to a server; everything that must survive is in the store
 * before it counts, so that ending at any moment loses nothing that was told.
 *
 * Requests under way at a stop may end for a moment (`graceMs`), then they are given up and asked again by the next run.
 *
 * @throws RecountError of the store ('store/disk-full' …); what the network or a page does is an event
 */
export async function watch({ feeds, once, again = false }: WatchOptions, world: World): Promise<WatchEnd> {
  const desk = new Desk(world)
  if (feeds.length > 0) desk.subscribe(feeds)
  if (again) desk.lookAgain()
  const round: Round = { startedAt: world.now(), once }
  const running = new Set<Promise<void>>()
  const hurry = new AbortController()
  const faults: unknown[] = []
  let asked = 0
  while (!world.stop.aborted && faults.length === 0) {
    for (const event of desk.tellSilent()) world.tell(event)
    for (const job of desk.due(round, world.settings.atOnce - running.size)) {
      const visit = new Visit(job, desk, { world, signal: hurry.signal })
      asked += 1
      const done = run(job, { desk, world, visit })
        .catch(error => void faults.push(error))
        .finally(() => {
          visit.end()
          running.delete(done)
        })
      running.add(done)
    }
    const isFull = running.size >= world.settings.atOnce
    const next = isFull ? null : desk.nextAt(round)
    const waitMs = next === null ? null : Math.max(between(world.now(), next), 0)
    if (once && running.size === 0 && (waitMs === null || waitMs > PATIENCE_MS)) break
    if (once && running.size === 0 && waitMs! > NOTICE_MS) announce(desk.nextQuestion(round), world)
    await somethingHappens([...running.values()], waitMs, world)
  }
  await windUp([...running.values()], hurry, world)
  if (faults.length > 0) throw faults[0]
  return { asked, next: desk.nextQuestion(null) }
}

function announce(next: Question | null, { pausing }: World): void {
  if (next !== null) pausing?.(next)
}

const LONGEST_WAIT = 24 * 3_600_000 // timers of the platform end at 24 days

/** Until a request has ended, the time has come, or we are told to stop. */
async function somethingHappens(running: readonly Promise<void>[], waitMs: number | null, { wait, stop }: World) {
  const enough = new AbortController()
  const end = () => enough.abort()
  stop.addEventListener('abort', end, { once: true })
  try {
    await Promise.race([...running, wait(Math.min(waitMs ?? LONGEST_WAIT, LONGEST_WAIT), enough.signal)])
  } finally {
    stop.removeEventListener('abort', end)
    enough.abort()
  }
}

async function windUp(running: readonly Promise<void>[], hurry: AbortController, world: World) {
  const { wait, settings, giveUp } = world
  if (running.length === 0) return
  const ended = new AbortController()
  const all = Promise.all(running).finally(() => ended.abort())
  await Promise.race([all, wait(settings.graceMs, ended.signal)])
  hurry.abort()
  if (!ended.signal.aborted) await giveUp?.()
  await all
}

type Means = { readonly desk: Desk; readonly world: World; readonly visit: Visit }

async function run(job: Job, means: Means): Promise<void> {
  if (job.kind === 'feed') await runFeed(job, means)
  else await runPage(job, means)
}

type JobOf<K extends Job['kind']> = Extract<Job, { readonly kind: K }>

async function runFeed({ feed }: JobOf<'feed'>, { desk, world, visit }: Means): Promise<void> {
  const answer = await askFeed(feed, world, visit)
  if (answer === null) return
  const { now, settings, store } = world
  const isKnown = (url: string) => store.watchedPage(url) !== null
  const step = withoutTwins(afterFeed(feed, answer, { now: now(), settings, isKnown }), desk, now())
  const found = desk.unknown(step.feeds)
  const hosts = visit.hostsAfter(answer.kind === 'failed' ? answer.retryAfterMs : null)
  desk.put({ feeds: [step.feed, ...found], pages: step.pages, hosts })
  for (const event of [...step.events, ...found.map(one => subscribed(one, now()))]) world.tell(event)
}

const subscribed = ({ url: feed, title, via }: FeedStep['feed'], at: Instant): WatchEvent => {
  return { kind: 'subscribed', at, feed, title, via }
}

/** A feed that has moved to where another one is asked already need not be asked any more. */
function withoutTwins(step: FeedStep, desk: Desk, at: Instant): FeedStep {
  const { feed } = step
  if (feed.address === feed.url || !desk.isTaken(feed.address, feed.url)) return step
  const gone: WatchEvent = { kind: 'feed-gone', at, feed: feed.url, title: feed.title }
  return { ...step, feed: { ...feed, status: 'gone', nextAt: null }, events: [...step.events, gone] }
}

async function runPage({ page }: JobOf<'page'>, { desk, world, visit }: Means): Promise<void> {
  const result = await askPage(page, world, visit)
  if (result === null) return
  const { answer, report } = result
  const step = afterPage(page, answer, { now: world.now(), settings: world.settings })
  desk.put({
    reports: report === null ? [] : [report],
    pages: [step.page],
    versions: step.version === null ? [] : [step.version],
    hosts: visit.hostsAfter(answer.kind === 'failed' ? answer.retryAfterMs : null),
  })
  for (const event of step.events) world.tell(event)
}
