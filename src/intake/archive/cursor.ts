/** A place in decoded bytes, with as much look-ahead as is asked for. */
import { type Damage, type Piece, positionIn } from './pieces.ts'
import { type Position, START } from './position.ts'

/**
 * `ensure(n)` reads on until `n` bytes lie ahead and says how many do: fewer only at the end, or in front of damage. `peek` gives bytes
 * that lie ahead, `drop` goes past them, `position` is that of the next byte. `damage` is what stands behind all bytes that lie ahead, null
 * when nothing does; `passDamage` goes past it, and past those bytes.
 */
export type Cursor = {
  readonly ensure: (count: number) => Promise<number>
  readonly peek: (from: number, to: number) => Buffer
  readonly drop: (count: number) => void
  /** How many bytes lie ahead without a break: the next member of a compressed file begins no sooner. */
  readonly run: () => number
  readonly position: () => Position
  readonly damage: () => Damage | null
  readonly passDamage: () => void
}

/** A cursor at the first of some pieces. */
export function cursorOn(pieces: AsyncIterator<Piece | Damage>): Cursor {
  let ahead: Piece[] = []
  let first = 0 // index in ahead[0] of the next byte
  let count = 0
  let last: Position = START
  let damage: Damage | null = null
  let done = false

  const pull = async (): Promise<void> => {
    const next = await pieces.next()
    if (next.done) done = true
    else if ('kind' in next.value) damage = next.value
    else if (next.value.bytes.length > 0) {
      ahead.push(next.value)
      count += next.value.bytes.length
    }
  }
  const drop = (dropped: number): void => {
    let left = Math.min(dropped, count)
    count -= left
    let gone = 0
    for (; left > 0; gone++) {
      const size = ahead[gone]!.bytes.length - first
      if (size > left) break
      left -= size
      last = positionIn(ahead[gone]!, ahead[gone]!.bytes.length)
      first = 0
    }
    ahead = gone > 0 ? ahead.slice(gone) : ahead
    first += left
  }
  return {
    async ensure(wanted) {
      while (count < wanted && damage === null && !done) await pull()
      return count
    },
    peek: (from, to) => bytesOf(ahead, first + from, first + Math.min(to, count)),
    drop,
    run: () => (ahead[0] ? ahead[0].bytes.length - first : 0),
    position: () => (ahead[0] ? positionIn(ahead[0], first) : last),
    damage: () => damage,
    passDamage() {
      drop(count)
      damage = null
    },
  }
}

/** Bytes of neighbouring pieces, copied only when they lie in more than one. */
function bytesOf(pieces: readonly Piece[], from: number, to: number): Buffer {
  const parts: Uint8Array[] = []
  let start = 0
  for (const { bytes } of pieces) {
    if (start >= to) break
    if (start + bytes.length > from) parts.push(bytes.subarray(Math.max(0, from - start), to - start))
    start += bytes.length
  }
  const [only] = parts
  if (only && parts.length === 1) return Buffer.from(only.buffer, only.byteOffset, only.length)
  return Buffer.concat(parts)
}
