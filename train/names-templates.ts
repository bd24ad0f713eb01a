/** Made-up texts in the shapes of newspapers. */
import type { GoldName, GoldText } from './names-data.ts'
import { GROUPS } from './names-shapes.ts'
import { createFiller, type Filled, type NamePools } from './names-slots.ts'
import { createRandom } from './random.ts'

const ROUNDS = 20 // texts a group

const SLOT = /\{([a-zA-Z](?::[A-Z]+)?(?:\+[A-Za-z ]+)?)\}/

/** A line with its slots filled; offsets count from the line's start. */
const fillLine = (
  pattern: string,
  fill: (slot: string) => Filled,
): { readonly text: string; readonly names: GoldName[] } => {
  const isUpper = pattern.startsWith('^')
  const names: GoldName[] = []
  let text = ''
  pattern
    .slice(isUpper ? 1 : 0)
    .split(SLOT)
    .forEach((part, i) => {
      if (i % 2 === 0) {
        text += isUpper ? part.toUpperCase() : part
        return
      }
      const { text: drawn, type } = fill(part)
      const shown = isUpper ? drawn.toUpperCase() : drawn
      if (type !== null) names.push({ start: text.length, end: text.length + shown.length, type })
      text += shown
    })
  return { text, names }
}

/** Made-up texts of lines, the same for the same seed. */
export const templateTexts = (pools: NamePools, seed: number): GoldText[] => {
  const random = createRandom(seed)
  const fill = createFiller(pools, random)
  return GROUPS.flatMap((group, g) =>
    Array.from({ length: ROUNDS }, (_, round): GoldText => {
      const names: GoldName[] = []
      let text = ''
      for (let k = 0; k < 9; k++) {
        const line = fillLine(group[Math.floor(random() * group.length)]!, fill)
        names.push(...line.names.map(n => ({ ...n, start: n.start + text.length, end: n.end + text.length })))
        text += `${line.text}\n`
      }
      return { id: `made-${g}-${round}`, text, names, hasMisc: true }
    }),
  )
}
