/** Which reports of the window hold a term, newest first: the way from a report to those that may be about the same. */
import type { TermVector } from '../vectors.ts'

const LOOKED_UP = 40 // terms of a report, the heaviest ones
const LIST = 96 // newest reports that a term finds: longer lists are those of towns and kinds of event, which say little
const BUDGET = 1_600 // entries looked at for a report: this and LIST keep its cost the same however much is stored
const MIN_PART = 0.02 // of the cosine, from the looked-up terms alone

/** A report that shares heavy terms, by its slot; `part` is the cosine over the terms looked up. */
export type Candidate = { readonly slot: number; readonly part: number }

/** Reports in slots; a slot is given anew when its report has left. */
export type TermIndex = {
  add(slot: number, entry: number, vector: TermVector): void
  /** @param entryOf  number of the entry that now has a slot; entries of other numbers there have left */
  find(vector: TermVector, entryOf: Int32Array, most: number): readonly Candidate[]
  clear(): void
}

/** An empty index. */
export const createTermIndex = (): TermIndex => new ListIndex()

class ListIndex implements TermIndex {
  #terms = new Uint32Array(1 << 12)
  #heads = new Int32Array(1 << 12) // 0: free place; else 1 + number of the newest posting
  #used = 0
  #slots = new Int32Array(1 << 12)
  #entries = new Int32Array(1 << 12)
  #weights = new Float32Array(1 << 12)
  #next = new Int32Array(1 << 12)
  #postings = 0
  #part = new Float32Array(1 << 10)

  clear(): void {
    this.#heads.fill(0)
    this.#used = 0
    this.#postings = 0
  }

  add(slot: number, entry: number, vector: TermVector): void {
    for (const i of heaviest(vector)) {
      if (this.#postings === this.#slots.length) this.#growPostings()
      if (2 * this.#used > this.#terms.length) this.#growTerms()
      const place = this.#placeOf(vector.ids[i]!)
      if (this.#heads[place] === 0) {
        this.#terms[place] = vector.ids[i]!
        this.#used += 1
      }
      const posting = this.#postings
      this.#slots[posting] = slot
      this.#entries[posting] = entry
      this.#weights[posting] = vector.weights[i]!
      this.#next[posting] = this.#heads[place]!
      this.#postings += 1
      this.#heads[place] = posting + 1
    }
  }

  find(vector: TermVector, entryOf: Int32Array, most: number): readonly Candidate[] {
    if (this.#part.length < entryOf.length) this.#part = new Float32Array(entryOf.length)
    const touched: number[] = []
    let budget = BUDGET
    for (const i of heaviest(vector)) {
      if (budget <= 0) break
      const weight = vector.weights[i]!
      let left = Math.min(LIST, budget)
      for (let at = this.#heads[this.#placeOf(vector.ids[i]!)]!; at !== 0 && left > 0; at = this.#next[at - 1]!) {
        const slot = this.#slots[at - 1]!
        if (entryOf[slot] !== this.#entries[at - 1]) continue
        left -= 1
        budget -= 1
        if (this.#part[slot] === 0) touched.push(slot)
        this.#part[slot]! += weight * this.#weights[at - 1]!
      }
    }
    const found: Candidate[] = []
    for (const slot of touched) {
      const part = this.#part[slot]!
      this.#part[slot] = 0
      if (part >= MIN_PART) found.push({ slot, part })
    }
    found.sort((x, y) => y.part - x.part || entryOf[x.slot]! - entryOf[y.slot]!)
    return found.slice(0, most)
  }

  /** Where a term stands, or the free place where it would. */
  #placeOf(term: number): number {
    const mask = this.#terms.length - 1
    let place = (Math.imul(term, 0x9e3779b1) >>> 7) & mask
    while (this.#heads[place] !== 0 && this.#terms[place] !== term) place = (place + 1) & mask
    return place
  }

  #growTerms(): void {
    const [terms, heads] = [this.#terms, this.#heads]
    this.#terms = new Uint32Array(2 * terms.length)
    this.#heads = new Int32Array(2 * terms.length)
    for (let i = 0; i < terms.length; i += 1) {
      if (heads[i] === 0) continue
      const place = this.#placeOf(terms[i]!)
      this.#terms[place] = terms[i]!
      this.#heads[place] = heads[i]!
    }
  }

  #growPostings(): void {
    const size = 2 * this.#slots.length
    this.#slots = grown(this.#slots, new Int32Array(size))
    this.#entries = grown(this.#entries, new Int32Array(size))
    this.#next = grown(this.#next, new Int32Array(size))
    this.#weights = grown(this.#weights, new Float32Array(size))
  }
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Places in the vector of its heaviest terms, heaviest first. */
export function heaviest({ ids, weights }: TermVector, most = LOOKED_UP): readonly number[] {
  const places: number[] = []
  for (let i = 0; i < ids.length; i += 1) if (weights[i]! > 0) places.push(i)
  return places.sort((x, y) => weights[y]! - weights[x]! || ids[x]! - ids[y]!).slice(0, most)
}
