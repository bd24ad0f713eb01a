/** Stories from a stream of reports, one at a time, at a cost that does not grow with what came before. */
import type { ArticleId, StoryId } from '../../model/index.ts'
import { likeness, weighed } from '../likeness.ts'
import type { Report } from '../report.ts'
import { furnitureKeys, type Signature, signatureOf } from '../signature.ts'
import { storyIdOf } from '../story-id.ts'
import type { Rarity } from '../vectors.ts'
import { applyHeirs } from './apply.ts'
import { keysOf } from './archive.ts'
import { createBonds, type Decisions, inOrderOfId, tiedTogether } from './bonds.ts'
import { carryOn, type StreamChange } from './carry.ts'
import { findAnew, findEdges } from './edges.ts'
import { createFrequencies, type Frequencies, rarityFrom } from './frequencies.ts'
import { createFurniture, type Furniture } from './furniture.ts'
import { cluster, neighbourhood } from './neighbourhood.ts'
import type { Bond, Counted, LoadedStory, StreamState, StreamTables } from './stream-tables.ts'
import { type Node, Window, type WindowStory } from './window.ts'

/**
 * A report that comes in. `together`: reports that share its text, which came before it; others are passed over. `sentences`: what
 * `furnitureKeys` gives, where standing notices are to be learnt.
 */
export type Arrival = {
  readonly id: ArticleId
  readonly signature: Signature
  readonly sentences?: Uint32Array
  readonly together?: readonly ArticleId[]
}

/**
 * Settings. `tables`: what was kept; the stream goes on where the last `commit` left it. `windowReports`: a story that none of so many
 * reports has touched leaves memory. `rarity`: of a closed set of reports, where it is known beforehand; otherwise it is learnt.
 */
export type GrouperOptions = {
  readonly tables: StreamTables
  readonly windowReports?: number
  readonly rarity?: Rarity
}

/** Reports so far; stories and nodes that are in memory; pairs of reports compared so far. */
export type GrouperSizes = {
  readonly reports: number
  readonly liveStories: number
  readonly nodes: number
  readonly compared: number
}

/** See `createGrouper`. */
export type Grouper = {
  /** Finds the report's story and what else it changes. A report that is known changes nothing. */
  add(arrival: Arrival): readonly StreamChange[]
  /** The same from the report itself: its signature is made without the sentences that its outlet prints under report after report. */
  read(report: Report, together?: readonly ArticleId[]): readonly StreamChange[]
  /** A person's word on two reports, which holds whatever comes; it may come before the reports. The last word on a pair counts. */
  bind(a: ArticleId, b: ArticleId, kind: Bond['kind']): readonly StreamChange[]
  /** Takes such a word back. */
  unbind(a: ArticleId, b: ArticleId): readonly StreamChange[]
  /** Looks at all reports of the window again, as they stand now. Happens by itself from time to time; at the end of a closed set it is good to ask for it. */
  settle(): readonly StreamChange[]
  /** Many such words at once, those taken back first: what they tie together is clustered once, not for each pair. */
  bindAll(fresh: readonly Bond[], stale: readonly Bond[]): readonly StreamChange[]
  /** Makes everything up to here last. */
  commit(): void
  sizes(): GrouperSizes
}

const WINDOW = 40_000 // reports; a month of a large archive's news
const SWEEP = 256 // reports between two looks for stories to let go
const FIRST_EPOCH = 32
const LONGEST_EPOCH = 1 << 16

/**
 * A grouping that takes one report at a time. A report is compared with those that share its rare terms, never with all; then the stories
 * that it touches, and those that hang together with them, are clustered anew by average link over the likenesses that are kept.
 *
 * The same reports in the same order give the same stories, however often the process ended in between; another order gives nearly
 * the same (docs/stories.md).
 */
export function createGrouper(options: GrouperOptions): Grouper {
  return new StreamGrouper(options)
}

class StreamGrouper implements Grouper {
  readonly #tables: StreamTables
  readonly #windowReports: number
  readonly #isLearning: boolean
  readonly #window: Window
  readonly #frequencies: Frequencies
  readonly #furniture: Furniture
  readonly #bonds: Decisions
  readonly #dirty = new Set<WindowStory>()
  #state: StreamState
  #compared = 0

  constructor({ tables, windowReports = WINDOW, rarity }: GrouperOptions) {
    this.#tables = tables
    this.#windowReports = windowReports
    this.#isLearning = rarity === undefined
    this.#state = tables.state() ?? { nextReport: 0, nextStory: 1, nextEntry: 1, epoch: 0 }
    const counts = tables.counts()
    this.#frequencies = createFrequencies(counts)
    this.#furniture = createFurniture(counts?.sentences ?? null)
    if (this.#isLearning) for (const counted of tables.countedSince(this.#state.epoch)) this.#count(counted)
    const known = counts === null ? { reports: 0, seen: () => 0 } : rarityFrom(counts)
    this.#bonds = createBonds(tables.bonds())
    this.#window = new Window(rarity ?? known, this.#bonds)
    for (const loaded of tables.liveStories()) this.#window.hold(loaded)
    this.#window.reindex(rarity ?? known)
  }

  read(report: Report, together: readonly ArticleId[] = []): readonly StreamChange[] {
    const { id } = report.article
    if (this.#tables.find(id) !== null) return []
    const sentences = Uint32Array.from(furnitureKeys(report.article))
    const signature = signatureOf(report, key => this.#furniture.has(key))
    return this.add({ id, signature, sentences, together })
  }

  add({ id, signature, sentences = new Uint32Array(), together = [] }: Arrival): readonly StreamChange[] {
    if (this.#tables.find(id) !== null) return []
    const no = this.#state.nextReport
    const settled = isEpoch(no) ? this.settle() : []
    this.#state = { ...this.#state, nextReport: no + 1 }
    this.#count({ terms: signature.terms.ids, sentences })
    const compared = weighed(signature, this.#window.rarity)
    const partners = this.#partnersOf(id, together)
    const found = findEdges(compared, partners, {
      window: this.#window,
      tables: this.#tables,
      revive: old => this.#revive(old),
    })
    this.#compared += found.compared
    const { others, scores, background } = found
    const home = this.#newStory(no, id)
    const entered = this.#nextEntry()
    const report = { no, id, story: home.no, entered, background, signature, sentences, others, scores }
    const node = this.#window.enter(report, home, compared)
    const isAlone = !found.links && !this.#bonds.has(id)
    if (isAlone) this.#window.touch(home, no)
    const changes = isAlone ? [founded(home.id, id)] : this.#regroup([home], node)
    this.#tables.putReport({ ...report, story: node.home.no, entered: node.entered })
    if (no % SWEEP === SWEEP - 1) this.#sweep(no)
    return [...settled, ...changes]
  }

  bind(a: ArticleId, b: ArticleId, kind: Bond['kind']): readonly StreamChange[] {
    return this.bindAll([{ a, b, kind }], [])
  }

  unbind(a: ArticleId, b: ArticleId): readonly StreamChange[] {
    return this.bindAll([], [{ a, b, kind: 'apart' }])
  }

  bindAll(fresh: readonly Bond[], stale: readonly Bond[]): readonly StreamChange[] {
    const dropped = stale.map(inOrderOfId)
    const put = fresh.filter(({ a, b }) => a !== b).map(inOrderOfId)
    for (const { a, b } of dropped) {
      this.#bonds.drop(a, b)
      this.#tables.dropBond(a, b)
    }
    for (const bond of put) {
      this.#bonds.put(bond)
      this.#tables.putBond(bond)
    }
    return tiedTogether([...dropped, ...put]).flatMap(ids => this.#regroupAround(ids))
  }

  commit(): void {
    for (const story of this.#dirty) this.#write(story, true)
    this.#dirty.clear()
    this.#tables.putState(this.#state)
    this.#tables.commit()
  }

  sizes(): GrouperSizes {
    const { stories, size } = this.#window
    return { reports: this.#state.nextReport, liveStories: stories.size, nodes: size, compared: this.#compared }
  }

  #count({ terms, sentences }: Counted): void {
    this.#frequencies.add(terms)
    this.#furniture.add(sentences)
  }

  settle(): readonly StreamChange[] {
    if (this.#isLearning) this.#learn()
    for (const node of this.#window.byEntry()) {
      const found = findAnew(node, this.#window)
      this.#window.setEdges(node, found)
      this.#tables.setEdges(node.no, found)
    }
    this.#window.forgetWorths()
    const changes: StreamChange[] = []
    const done = new Set<WindowStory>()
    for (const story of [...this.#window.stories.values()].sort((a, b) => a.no - b.no)) {
      if (done.has(story) || this.#window.stories.get(story.no) !== story) continue
      const near = neighbourhood(this.#window, [story], this.#bonds)
      for (const one of near) done.add(one)
      changes.push(...this.#cluster(near, null))
    }
    return changes
  }

  /** Takes over the rarities as they are now. */
  #learn(): void {
    const { rarity, counts } = this.#frequencies.snapshot()
    this.#tables.putCounts({ ...counts, sentences: this.#furniture.snapshot() })
    this.#state = { ...this.#state, epoch: this.#state.nextReport }
    this.#window.reindex(rarity)
  }

  #nextEntry(): number {
    const entry = this.#state.nextEntry
    this.#state = { ...this.#state, nextEntry: entry + 1 }
    return entry
  }

  #newStory(founding: number, foundedWith: ArticleId): WindowStory {
    const no = this.#state.nextStory
    this.#state = { ...this.#state, nextStory: no + 1 }
    const nodes: Node[] = []
    const isNew = founding === this.#state.nextReport - 1
    const id = isNew ? storyIdOf(foundedWith) : this.#freeId(foundedWith)
    const story = { no, id, founding, size: 1, hasCore: false, touched: 0, nodes }
    this.#window.addStory(story)
    this.#dirty.add(story)
    return story
  }

  /** A story's id is the hash of its founding report; where that report's first story still goes on, what splits off gets another. */
  #freeId(foundedWith: ArticleId): StoryId {
    for (let i = 0; ; i += 1) {
      const id = storyIdOf(i === 0 ? foundedWith : `${foundedWith} ${i}`)
      if (!this.#window.hasId(id) && !this.#tables.hasStoryId(id)) return id
    }
  }

  /** Nodes that stand for the reports which share its text, their stories brought back where they had left. */
  #partnersOf(id: ArticleId, together: readonly ArticleId[]): readonly Node[] {
    const bonded = this.#bonds.of(id).map(bond => bond.other)
    for (const other of bonded) this.#storyOf(other)
    return together.flatMap(other => {
      const story = other === id ? null : this.#storyOf(other)
      return story === null ? [] : [story.nodes.find(node => node.id === other) ?? story.nodes[0]!]
    })
  }

  /** The story of a known report, brought back into the window where it had left; null for a report that never came. */
  #storyOf(id: ArticleId): WindowStory | null {
    const found = this.#tables.find(id)
    if (found === null) return null
    return this.#window.stories.get(found.story) ?? this.#revive(this.#tables.load(found.story))
  }

  #revive(loaded: LoadedStory): WindowStory {
    this.#tables.dropKeys(loaded.story.no)
    const story = this.#window.hold({ ...loaded, nodes: [] })
    for (const report of loaded.nodes) {
      const entered = this.#nextEntry()
      this.#tables.setEntered(report.no, entered)
      this.#window.enter({ ...report, entered }, story)
    }
    this.#window.touch(story, this.#state.nextReport - 1)
    this.#dirty.add(story)
    return story
  }

  #regroupAround(ids: readonly ArticleId[]): readonly StreamChange[] {
    const stories = new Set<WindowStory>()
    for (const id of ids) {
      const story = this.#storyOf(id)
      if (story === null) continue
      this.#makeNode(id, story)
      stories.add(story)
    }
    return stories.size === 0 ? [] : this.#regroup([...stories], null)
  }

  /** A report on which a decision was made must be able to leave its story: it becomes a node, and the core is no longer one piece. */
  #makeNode(id: ArticleId, story: WindowStory): void {
    story.hasCore = false
    this.#dirty.add(story)
    const known = story.nodes.find(node => node.id === id)
    if (known !== undefined) {
      this.#window.noteBonds(known)
      return
    }
    const stored = this.#tables.report(this.#tables.find(id)!.no)
    const compared = weighed(stored.signature, this.#window.rarity)
    const others = Uint32Array.from(story.nodes, node => node.no)
    const scores = Float32Array.from(story.nodes, node => likeness(compared, node.compared))
    const report = { ...stored, others, scores, entered: this.#nextEntry() }
    this.#tables.putReport(report)
    this.#window.enter(report, story, compared)
  }

  /** @param newcomer  a report that no table holds yet */
  #regroup(seeds: readonly WindowStory[], newcomer: Node | null): readonly StreamChange[] {
    return this.#cluster(neighbourhood(this.#window, seeds, this.#bonds), newcomer)
  }

  #cluster(stories: readonly WindowStory[], newcomer: Node | null): readonly StreamChange[] {
    const heirs = carryOn(stories, cluster(stories, this.#bonds))
    return applyHeirs(heirs, {
      window: this.#window,
      tables: this.#tables,
      bonds: this.#bonds,
      dirty: this.#dirty,
      newcomer,
      found: node => this.#newStory(node.no, node.id),
      at: this.#state.nextReport - 1,
    })
  }

  /** Lets go of the stories that nothing has touched for long, and leaves their keys behind. */
  #sweep(no: number): void {
    for (const story of this.#window.stories.values()) {
      if (story.touched > no - this.#windowReports) return
      this.#write(story, false)
      this.#tables.putKeys(story.no, keysOf(story))
      this.#dirty.delete(story)
      for (const node of story.nodes) this.#window.leave(node)
      this.#window.removeStory(story)
    }
  }

  #write({ no, id, founding, size, hasCore, touched }: WindowStory, isLive: boolean): void {
    this.#tables.putStory({ no, id, founding, size, hasCore, touched, isLive })
  }
}

const founded = (storyId: StoryId, id: ArticleId): StreamChange => ({
  kind: 'founded',
  storyIds: [storyId],
  articleIds: [id],
})

const isEpoch = (no: number): boolean =>
  no >= LONGEST_EPOCH ? no % LONGEST_EPOCH === 0 : no >= FIRST_EPOCH && (no & (no - 1)) === 0
