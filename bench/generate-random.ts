/**
 * A seeded generator of numbers, so that a benchmark reads the same reports every time.
 * Every draw moves one 32-bit state (mulberry32, public domain, T. Ettinger 2017).
 */
export type Random = {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number in [low, high], both included. */
  readonly int: (low: number, high: number) => number
  /** One of a list that is not empty. */
  readonly pick: <T>(from: readonly T[]) => T
  /** True with this chance, 0..1. */
  readonly chance: (share: number) => boolean
}

/**
 * The generator of a seed; the same seed gives the same draws on every machine.
 *
 * @param seed  any number; its low 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { next, int, pick: from => from[int(0, from.length - 1)] as never, chance: share => next() < share }
}
