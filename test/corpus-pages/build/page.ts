/** One page from a story and a template, with everything that the template showed and that is not the story's text. */
import type { Gold, GoldCutRole } from '../gold.ts'
import { css, js, randomOf, token } from './clutter.ts'
import { dateAs } from './dates.ts'
import { type Block, parseBlocks, plain, type Story } from './story.ts'
import { escapeHtml, fill, type Slots, type Template } from './template.ts'
import { type Words, wordsOf } from './words.ts'

/** A built page: its text, not yet encoded, and the pieces that are to be cut. */
export type Built = { readonly html: string; readonly cut: Gold['cut'] }

type Values = Readonly<Record<string, string>>

/** The page of a story in a template. */
export function buildPage(story: Story, template: Template): Built {
  return new PageBuilder(story, template).build()
}

/** The whole names of a head line: 'A. Roe; B. Doe' → two. */
export function namesOf(line: string | undefined): string[] {
  return (line ?? '').split(';').flatMap(name => (name.trim() === '' ? [] : [name.trim()]))
}

class PageBuilder {
  readonly #story: Story
  readonly #parts: Values
  readonly #head: Values
  readonly #words: Words
  readonly #random: () => number
  readonly #cut: { role: GoldCutRole; text: string }[] = []
  readonly #values: Values
  #teasers = 0
  #shown = 0

  constructor(story: Story, template: Template) {
    this.#story = story
    this.#parts = template.parts
    this.#head = { ...template.head, ...story.head }
    this.#random = randomOf(story.head.id ?? '')
    this.#words = wordsOf(this.#head.lang ?? 'en')
    this.#teasers = Math.floor(this.#random() * this.#words.teasers.length)
    this.#values = { ...this.#words.phrases, ...this.#derived(), ...this.#head }
  }

  build(): Built {
    const html = this.#fill('page', {})
    return { html, cut: this.#cut }
  }

  #derived(): Values {
    const head = this.#head
    const names = namesOf(head.by)
    const url = new URL(head.url!)
    const and = this.#words.phrases.and ?? '&'
    const joined = names.length > 1 ? `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}` : (names[0] ?? '')
    const blocks = parseBlocks(this.#story.rest)
    const texts = blocks.flatMap(block =>
      block.kind === 'p' || block.kind === 'quote' || block.kind === 'h' ? [plain(block.text)] : [],
    )
    return {
      kicker: '',
      standfirst: '',
      updated: '',
      published: '',
      section: '',
      credit: '',
      sourceLine: '',
      programme: '',
      playerText: '',
      authorBox: '',
      tags: '',
      canonical: head.url!,
      host: url.host,
      origin: url.origin,
      path: url.pathname,
      slug: url.pathname.split('/').filter(Boolean).at(-1) ?? '',
      names: joined,
      author: names[0] ?? '',
      author2: names[1] ?? '',
      byline: joined === '' ? '' : `${this.#words.phrases.by} ${joined}`,
      bodyText: texts.join('\n\n'),
      bodyHtml: texts.map(text => `<p>${escapeHtml(text)}</p>`).join(''),
      lead: texts[0] ?? '',
      description: head.standfirst ?? texts[0]?.slice(0, 150) ?? '',
    }
  }

  #fill(part: string, values: Values): string {
    const source = this.#parts[part]
    if (source === undefined) throw new Error(`template ${this.#head.template}: no part ${part}`)
    const slots: Slots = {
      value: name => {
        const value = values[name] ?? this.#values[name]
        if (value === undefined) throw new Error(`${this.#head.id} in ${this.#head.template}: no value ${name}`)
        return value
      },
      command: (name, args) => this.#command(name, args, values),
    }
    return fill(source, slots)
  }

  #command(name: string, args: readonly string[], values: Values): string | null {
    const first = args[0] ?? ''
    const count = Number(first)
    switch (name) {
      case 'body':
        return this.#body(parseBlocks(this.#story.rest))
      case 'cut':
        return this.#cutOut(first as GoldCutRole, values[args[1]!] ?? this.#values[args[1]!] ?? '')
      case 'hide':
        return escapeHtml(values[first] ?? this.#values[first] ?? '')
      case 'date':
        return dateAs(this.#values[first]!, args[1]!, this.#values.locale ?? 'en-GB')
      case 'related':
        return this.#related(count, args[1] ?? 'teaser')
      case 'comments':
        return this.#comments(count)
      case 'nav':
        return this.#words.nav.map(text => this.#fill('navitem', { text })).join('')
      case 'tags':
        return (this.#values.tags ?? '')
          .split(', ')
          .map(text => this.#fill('tag', { text }))
          .join('')
      case 'css':
        return css(this.#random, count)
      case 'js':
        return js(this.#random, count)
      case 'rnd':
        return token(this.#random, 7)
      case 'num':
        return String(1000000 + Math.floor(this.#random() * 8999999))
      case 'img':
        return `https://img.${this.#values.host}/${token(this.#random, 3)}/${Math.floor(this.#random() * 1e6)}.jpg`
      case 'part':
        return this.#fill(first, values)
      default:
        return null
    }
  }

  #cutOut(role: GoldCutRole, text: string): string {
    if (text !== '') this.#cut.push({ role, text: plain(text) })
    return this.#inline(text)
  }

  #related(count: number, part: string): string {
    let out = ''
    for (let left = count; left > 0; left--) {
      const teaser = this.#words.teasers[this.#teasers++ % this.#words.teasers.length]!
      const when = teaser.date === '' ? '' : dateAs(`${teaser.date}T08:00:00Z`, 'long', this.#values.locale ?? 'en-GB')
      out += this.#fill(part, { ...teaser, day: teaser.date, when, number: String(count - left + 1) })
      this.#cut.push({ role: 'related', text: teaser.title })
      if (this.#parts[part]!.includes('{{text}}')) this.#cut.push({ role: 'related', text: teaser.text })
    }
    return out
  }

  #comments(count: number): string {
    return this.#words.comments
      .slice(0, count)
      .map(comment => {
        this.#cut.push({ role: 'comments', text: comment.text })
        return this.#fill('comment', { ...comment })
      })
      .join('')
  }

  #body(blocks: readonly Block[]): string {
    const every = Number(this.#head.adEvery ?? 0)
    return blocks
      .map((block, at) => {
        const ad = every > 0 && block.kind === 'p' && ++this.#shown % every === 0 && at < blocks.length - 1
        return this.#block(block, at) + (ad ? this.#fill('ad', {}) : '')
      })
      .join('')
  }

  #block(block: Block, at: number): string {
    if (block.kind === 'list') {
      const items = block.items.map(item => this.#fillText('li', item, {})).join('')
      return this.#parts.list!.replace('{{text}}', items)
    }
    if (block.kind === 'table') {
      const rows = block.rows.map(row => {
        const cells = row.map(cell => this.#fillText('cell', cell, {})).join('')
        return this.#parts.row!.replace('{{text}}', cells)
      })
      return this.#parts.table!.replace('{{text}}', rows.join('\n'))
    }
    if (block.kind === 'pull') this.#cut.push({ role: 'pull quote', text: plain(block.text) })
    if (block.kind === 'more') this.#cut.push({ role: 'related', text: plain(block.text) })
    const extra = 'extra' in block ? block.extra : ''
    const part = block.kind === 'p' && at === 0 && this.#parts.first !== undefined ? 'first' : block.kind
    return this.#fillText(part, block.text, { extra, initial: block.text.slice(0, 1), tail: block.text.slice(1) })
  }

  #fillText(part: string, text: string, extra: Values): string {
    const source = this.#parts[part]!
    const marker = '\u0001'
    const values = { ...extra, text }
    const shown = source.replaceAll('{{text}}', marker)
    const slots: Slots = {
      value: name => values[name as 'text'] ?? this.#values[name] ?? '',
      command: (name, args) => this.#command(name, args, values),
    }
    return fill(shown, slots).replaceAll(marker, () => this.#inline(text))
  }

  #inline(text: string): string {
    return escapeHtml(text)
      .replace(/\*([^*]+)\*/g, '<strong>$1</strong>')
      .replace(/\[\[(.+?)\]\]/g, (_, link: string) =>
        this.#parts.a!.replace('{{text}}', () => link).replace('{{rnd}}', token(this.#random, 6)),
      )
  }
}
