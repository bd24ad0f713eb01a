/** The stories that the stream has lately touched, with the reports that stand for them, ready for being compared. */
import type { ArticleId, StoryId } from '../../model/index.ts'
import { standing } from '../background.ts'
import { LIKENESS, type Weighed, weighed } from '../likeness.ts'
import { sizeFactor } from '../linkage.ts'
import type { Rarity } from '../vectors.ts'
import type { Bonds } from './bonds.ts'
import type { LoadedStory, StreamReport } from './stream-tables.ts'
import { type Candidate, createTermIndex } from './term-index.ts'

/** A report that takes part in the clustering: `home` is its story, `slot` its place in the arrays of the index. */
export type Node = Pick<StreamReport, 'no' | 'id' | 'signature'> & {
  readonly slot: number
  entered: number
  background: number
  others: Uint32Array
  scores: Float32Array
  worths: Float64Array // what the scores are worth, NaN where that was not asked for yet
  links: readonly Link[] | null // see `strong`; null where something has changed
  home: WindowStory
  compared: Weighed
}

/** A node that is strongly alike, and what that is worth. */
export type Link = { readonly node: Node; readonly score: number }

/** A story of the window; `nodes` in canonical order. */
export type WindowStory = {
  readonly no: number
  readonly id: StoryId
  readonly founding: number
  size: number
  hasCore: boolean
  touched: number
  nodes: Node[]
}

/** The order in which reports of one neighbourhood are clustered: earliest first, undated last, then by id. */
export function inCanonicalOrder(a: Node, b: Node): number {
  const [x, y] = [a.signature.publishedFromMs ?? Number.MAX_VALUE, b.signature.publishedFromMs ?? Number.MAX_VALUE]
  return x - y || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Nodes and stories in memory, the index over their terms, and who was found alike to whom. `bonded`: nodes on which there is a decision. */
export class Window {
  readonly stories = new Map<number, WindowStory>() // in the order in which they were last touched
  readonly bonded = new Map<ArticleId, Node>()
  readonly #nodes = new Map<number, Node>()
  readonly #ids = new Set<StoryId>()
  readonly #index = createTermIndex()
  readonly #pointing = new Map<number, Map<number, number>>() // to a report, from the nodes that came later and are strongly alike: its place among theirs
  #slots: (Node | null)[] = []
  #entryOf = new Int32Array(1 << 10)
  readonly #free: number[] = []
  #rarity: Rarity

  readonly #bonds: Bonds

  constructor(rarity: Rarity, bonds: Bonds) {
    this.#rarity = rarity
    this.#bonds = bonds
  }

  get rarity(): Rarity {
    return this.#rarity
  }

  /** Number of nodes. */
  get size(): number {
    return this.#nodes.size
  }

  node(no: number): Node | undefined {
    return this.#nodes.get(no)
  }

  /** Whether a story of the window has this id. */
  hasId(id: StoryId): boolean {
    return this.#ids.has(id)
  }

  addStory(story: WindowStory): void {
    this.stories.set(story.no, story)
    this.#ids.add(story.id)
  }

  removeStory(story: WindowStory): void {
    this.stories.delete(story.no)
    this.#ids.delete(story.id)
  }

  /** Notes that a report has changed a story. */
  touch(story: WindowStory, no: number): void {
    story.touched = no
    this.stories.delete(story.no)
    this.stories.set(story.no, story)
  }

  /** Brings in a stored story, without its nodes in the index: see `reindex` and `enter`. */
  hold({ story, nodes }: LoadedStory): WindowStory {
    const { no, id, founding, size, hasCore, touched } = story
    const held: WindowStory = { no, id, founding, size, hasCore, touched, nodes: [] }
    this.addStory(held)
    for (const report of nodes) this.#hold(report, held)
    held.nodes.sort(inCanonicalOrder)
    return held
  }

  /** Lets a report take part from now on. @param compared  its terms in the present rarities, where they are known */
  enter(report: StreamReport, home: WindowStory, compared?: Weighed): Node {
    const node = this.#hold(report, home, compared)
    home.nodes.sort(inCanonicalOrder)
    this.#index.add(node.slot, node.entered, node.compared.vector)
    return node
  }

  #hold(report: StreamReport, home: WindowStory, compared = weighed(report.signature, this.#rarity)): Node {
    const slot = this.#free.pop() ?? this.#slots.length
    const { no, id, entered, background, signature, others, scores } = report
    const node: Node = {
      no,
      id,
      entered,
      background,
      signature,
      others,
      scores,
      slot,
      home,
      compared,
      worths: unknownWorths(others),
      links: null,
    }
    this.#slots[slot] = node
    if (slot >= this.#entryOf.length) {
      const grown = new Int32Array(2 * this.#entryOf.length)
      grown.set(this.#entryOf)
      this.#entryOf = grown
    }
    this.#entryOf[slot] = report.entered
    this.#nodes.set(no, node)
    if (this.#bonds.has(id)) this.bonded.set(id, node)
    home.nodes.push(node)
    this.#point(node, true)
    return node
  }

  /** Notes or forgets whom a node points to, for those that are asked who is alike to them. */
  #point(node: Node, isPointing: boolean): void {
    const { others, scores } = node
    for (let i = 0; i < others.length; i += 1) {
      if (scores[i]! < LINKING_LIKENESS) continue
      const other = others[i]!
      const known = this.#pointing.get(other)
      if (!isPointing) known?.delete(node.no)
      else if (known === undefined) this.#pointing.set(other, new Map([[node.no, i]]))
      else known.set(node.no, i)
      if (known?.size === 0) this.#pointing.delete(other)
      const there = this.#nodes.get(other)
      if (there !== undefined) there.links = null
    }
    node.links = null
    for (const no of this.#pointing.get(node.no)?.keys() ?? []) this.#nodes.get(no)!.links = null
  }

  /** To be told when a decision on a node was made or taken back. */
  noteBonds(node: Node): void {
    if (this.#bonds.has(node.id)) this.bonded.set(node.id, node)
    else this.bonded.delete(node.id)
  }

  /** Forgets a node; its story keeps or loses it by itself. */
  leave(node: Node): void {
    this.#entryOf[node.slot] = 0
    this.#slots[node.slot] = null
    this.#free.push(node.slot)
    this.#nodes.delete(node.no)
    this.bonded.delete(node.id)
    this.#point(node, false)
  }

  /** Takes over new rarities: all terms are weighed and indexed anew. */
  reindex(rarity: Rarity): void {
    this.#rarity = rarity
    this.#index.clear()
    for (const node of this.byEntry()) {
      node.compared = weighed(node.signature, rarity)
      this.#index.add(node.slot, node.entered, node.compared.vector)
    }
  }

  /** Takes over whom a node is alike to, as it was found anew. */
  setEdges(node: Node, { others, scores, background }: Pick<Node, 'others' | 'scores' | 'background'>): void {
    this.#point(node, false)
    node.others = others
    node.scores = scores
    node.worths = unknownWorths(others)
    node.background = background
    this.#point(node, true)
  }

  /** To be called when backgrounds have changed: what likenesses are worth is found anew. */
  forgetWorths(): void {
    for (const node of this.#nodes.values()) {
      node.worths.fill(Number.NaN)
      node.links = null
    }
  }

  /** Nodes in the order in which they came into the window. */
  byEntry(): readonly Node[] {
    return [...this.#nodes.values()].sort((a, b) => a.entered - b.entered)
  }

  /** Nodes that share heavy terms, the most promising first. */
  candidates({ vector }: Weighed, most: number): readonly Node[] {
    return this.#index.find(vector, this.#entryOf, most).map(({ slot }: Candidate) => this.#slots[slot]!)
  }

  /** Nodes so alike to this one that one story may come of it, whichever of the two came first, with what their likeness is worth. */
  strong(node: Node): readonly Link[] {
    node.links ??= this.#linksOf(node)
    return node.links
  }

  #linksOf(node: Node): readonly Link[] {
    const links: Link[] = []
    for (let i = 0; i < node.others.length; i += 1) {
      if (node.scores[i]! < LINKING_LIKENESS) continue
      const other = this.#nodes.get(node.others[i]!)
      if (other !== undefined) links.push({ node: other, score: worth(node, i, other) })
    }
    for (const [no, place] of this.#pointing.get(node.no) ?? []) {
      const other = this.#nodes.get(no)!
      links.push({ node: other, score: worth(other, place, node) })
    }
    return links.filter(({ score }) => score >= LINKING)
  }
}

/** Reports that one is compared with: as many as its background needs. */
export const NEAR = 40

/** Score of an edge between a report and one that shares its text: together whatever the rest says. */
export const BOND = 9

/** What the likeness of a node to one of its others is worth, as it stands out of their backgrounds. @param other  the node of `others[place]` */
export function worth(node: Node, place: number, other: Node): number {
  const known = node.worths[place]!
  if (!Number.isNaN(known)) return known
  const score = node.scores[place]!
  const value = score >= BOND ? score : standing(score, node.background, other.background)
  node.worths[place] = value
  return value
}

const unknownWorths = (others: Uint32Array): Float64Array => new Float64Array(others.length).fill(Number.NaN)

/** Pairs that are worth less cannot bring two groups together, for the mean of a pair of groups is never above its best pair. */
export const LINKING = LIKENESS.threshold / sizeFactor(1, 1_000)

const LINKING_LIKENESS = LINKING / standing(1, 0, 0) // in the likeness itself, where both have no background
