/** What fills real pages beside words: style sheets, scripts, pictures. Seeded, so that a page is built the same each time. */

/** Numbers in 0..1, the same for the same seed (mulberry32). */
export function randomOf(seed: string): () => number {
  let state = 2166136261
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A word such as bundlers make: 'x7Kq2a'. */
export function token(random: () => number, length: number): string {
  return Array.from({ length }, () => LETTERS[Math.floor(random() * 24 + (random() < 0.3 ? 30 : 0))]).join('')
}

const RULES = [
  'display:flex',
  'margin:0 auto',
  'color:#1a1a1a',
  'font-weight:700',
  'padding:.5rem 1rem',
  'position:relative',
]
const AREAS = ['header', 'teaser', 'button', 'grid', 'article', 'nav', 'footer', 'modal', 'player', 'icon', 'paywall']

/** About so many kilobytes of style rules. */
export function css(random: () => number, kilobytes: number): string {
  let out = ''
  while (out.length < kilobytes * 1024) {
    const area = AREAS[Math.floor(random() * AREAS.length)]
    out += `.c-${area}__${token(random, 5)}{${RULES[Math.floor(random() * RULES.length)]};${RULES[Math.floor(random() * RULES.length)]}}`
  }
  return out
}

/** About so many kilobytes of script: the settings and loaders that pages carry inline. */
export function js(random: () => number, kilobytes: number): string {
  let out = `window.${token(random, 4)}=window.${token(random, 4)}||[];`
  while (out.length < kilobytes * 1024) {
    const name = token(random, 6)
    out += `!function(e,t){var n=e.createElement("script");n.async=!0;n.src="https://cdn.${name.toLowerCase()}.example/"+t+".js";e.head.appendChild(n)}(document,"${token(random, 8)}");`
    out += `cfg["${name}"]={"enabled":${random() < 0.5},"slot":"/${Math.floor(random() * 1e8)}/${token(random, 5)}","sizes":[[300,250],[728,90]],"label":"<div class='slot'>${name}</div>"};`
  }
  return out
}
