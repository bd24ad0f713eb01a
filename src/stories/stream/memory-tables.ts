/** Tables of a stream that last as long as the process. */
import type { ArticleId, StoryId } from '../../model/index.ts'
import type {
  Bond,
  Counted,
  LoadedStory,
  StoredCounts,
  StoryKey,
  StreamMark,
  StreamReport,
  StreamState,
  StreamStory,
  StreamTables,
} from './stream-tables.ts'

/** Empty tables; `commit` does nothing, for there is nothing that could outlast the process. */
export const createMemoryTables = (): StreamTables => new MemoryTables()

class MemoryTables implements StreamTables {
  #state: StreamState | null = null
  #mark: StreamMark | null = null
  #counts: StoredCounts | null = null
  readonly #reports: StreamReport[] = []
  readonly #numbers = new Map<ArticleId, number>()
  readonly #stories = new Map<number, StreamStory>()
  readonly #ids = new Map<StoryId, number>()
  readonly #members = new Map<number, Set<number>>()
  readonly #keys = new Map<number, Map<number, number>>()
  readonly #keysOf = new Map<number, readonly StoryKey[]>()
  readonly #bonds = new Map<string, Bond>()

  state(): StreamState | null {
    return this.#state
  }

  putState(state: StreamState): void {
    this.#state = state
  }

  mark(): StreamMark | null {
    return this.#mark
  }

  putMark(mark: StreamMark): void {
    this.#mark = mark
  }

  clear(): void {
    this.#state = null
    this.#mark = null
    this.#counts = null
    this.#reports.length = 0
    for (const map of [this.#numbers, this.#stories, this.#ids, this.#members, this.#keys, this.#keysOf]) map.clear()
  }

  counts(): StoredCounts | null {
    return this.#counts
  }

  putCounts(counts: StoredCounts): void {
    this.#counts = counts
  }

  find(id: ArticleId): { readonly no: number; readonly story: number } | null {
    const no = this.#numbers.get(id)
    return no === undefined ? null : { no, story: this.report(no).story }
  }

  putReport(report: StreamReport): void {
    this.#reports[report.no] = report
    this.#numbers.set(report.id, report.no)
    this.#join(report.no, report.story)
  }

  setEntered(no: number, entered: number): void {
    this.#reports[no] = { ...this.report(no), entered }
  }

  setEdges(no: number, { background, others, scores }: Pick<StreamReport, 'background' | 'others' | 'scores'>): void {
    this.#reports[no] = { ...this.report(no), background, others, scores }
  }

  setStory(no: number, story: number): void {
    const report = this.report(no)
    this.#members.get(report.story)?.delete(no)
    this.#reports[no] = { ...report, story }
    this.#join(no, story)
  }

  report(no: number): StreamReport {
    const report = this.#reports[no]
    if (report === undefined) throw new RangeError(`stream: expected the number of a report, got ${no}`)
    return report
  }

  *countedSince(no: number): Iterable<Counted> {
    for (let i = no; i < this.#reports.length; i += 1) {
      const { signature, sentences } = this.report(i)
      yield { terms: signature.terms.ids, sentences }
    }
  }

  putStory(story: StreamStory): void {
    this.#stories.set(story.no, story)
    this.#ids.set(story.id, story.no)
  }

  dropStory(no: number): void {
    const story = this.#stories.get(no)
    if (story !== undefined) this.#ids.delete(story.id)
    this.#stories.delete(no)
    this.#members.delete(no)
  }

  hasStoryId(id: StoryId): boolean {
    return this.#ids.has(id)
  }

  load(no: number, most = Number.POSITIVE_INFINITY): LoadedStory {
    const story = this.#stories.get(no)
    if (story === undefined) throw new RangeError(`stream: expected the number of a story, got ${no}`)
    const nodes = this.#numbersOf(no).map(member => this.report(member))
    return { story, nodes: nodes.filter(node => node.entered > 0).slice(0, most) }
  }

  *liveStories(): Iterable<LoadedStory> {
    const live = [...this.#stories.values()].filter(story => story.isLive)
    for (const story of live.sort((x, y) => x.touched - y.touched || x.no - y.no)) yield this.load(story.no)
  }

  membersOf(story: number): readonly ArticleId[] {
    return this.#numbersOf(story).map(no => this.report(no).id)
  }

  moveMembers(from: number, to: number): void {
    for (const no of this.#numbersOf(from)) this.setStory(no, to)
  }

  *partition(): Iterable<{ readonly id: StoryId; readonly articleIds: readonly ArticleId[] }> {
    for (const no of [...this.#stories.keys()].sort((x, y) => x - y)) {
      yield { id: this.#stories.get(no)!.id, articleIds: this.membersOf(no) }
    }
  }

  putKeys(story: number, keys: readonly StoryKey[]): void {
    this.#keysOf.set(story, keys)
    for (const { term, weight } of keys) {
      const known = this.#keys.get(term)
      if (known === undefined) this.#keys.set(term, new Map([[story, weight]]))
      else known.set(story, weight)
    }
  }

  dropKeys(story: number): void {
    for (const { term } of this.#keysOf.get(story) ?? []) this.#keys.get(term)?.delete(story)
    this.#keysOf.delete(story)
  }

  storiesWith(term: number, limit: number): readonly { readonly story: number; readonly weight: number }[] {
    const found = [...(this.#keys.get(term) ?? [])].sort((x, y) => y[0] - x[0]).slice(0, limit)
    return found.map(([story, weight]) => ({ story, weight }))
  }

  bonds(): readonly Bond[] {
    return [...this.#bonds.values()]
  }

  putBond(bond: Bond): void {
    this.#bonds.set(`${bond.a} ${bond.b}`, bond)
  }

  dropBond(a: ArticleId, b: ArticleId): void {
    this.#bonds.delete(`${a} ${b}`)
  }

  commit(): void {}

  #join(no: number, story: number): void {
    const members = this.#members.get(story)
    if (members === undefined) this.#members.set(story, new Set([no]))
    else members.add(no)
  }

  #numbersOf(story: number): readonly number[] {
    return [...(this.#members.get(story) ?? [])].sort((x, y) => x - y)
  }
}
