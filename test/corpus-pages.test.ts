/** The made-up pages are sound: what the gold says stands on the page. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseDocument } from 'htmlparser2'
import { CORPUS, loadPages, type Page } from './corpus-pages/gold.ts'

const pages = [...loadPages('dev'), ...loadPages('held')]

test('every folder holds a page and its gold, and nothing else', () => {
  for (const half of ['dev', 'held'])
    for (const name of readdirSync(join(CORPUS, half)))
      assert.deepEqual(readdirSync(join(CORPUS, half, name)).sort(), ['gold.json', 'page.html'], name)
  assert.ok(existsSync(join(CORPUS, 'README.md')))
})

test('ids are unique and name the folder', () => {
  const ids = pages.map(({ gold }) => gold.id)
  assert.equal(new Set(ids).size, ids.length)
  for (const { folder, gold } of pages) assert.ok(folder.endsWith(`/${gold.id}`), gold.id)
})

test('paragraphs, titles, captions and pieces to be cut stand on the page', () => {
  for (const page of pages) {
    const { gold } = page
    const text = squeeze(allText(page))
    const pieces = [...gold.paragraphs, ...gold.cut].map(piece => piece.text)
    for (const piece of [...pieces, ...gold.captions, gold.title ?? '', gold.standfirst ?? '', ...gold.byline])
      assert.ok(text.includes(squeeze(piece)), `${gold.id}: the page lacks "${piece}"`)
  }
})

test('a report has paragraphs and no kind, a soft failure a kind and no paragraphs', () => {
  for (const { gold } of pages) {
    assert.equal(gold.kind === null, gold.isReport, gold.id)
    assert.equal(gold.paragraphs.length > 0, gold.isReport, gold.id)
  }
})

test('times are days or instants with an offset', () => {
  for (const { gold } of pages)
    for (const time of [gold.published, gold.updated])
      if (time) assert.match(time.value, /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z))?$/, gold.id)
})

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '')
}

/** Visible text, attributes and the strings of scripts, decoded. */
function allText({ bytes, gold }: Page): string {
  const charset = /charset=["']?([\w-]+)/.exec(
    `${gold.headers['content-type']} ${Buffer.from(bytes).toString('latin1')}`,
  )?.[1]
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const html = new TextDecoder(isWide ? 'utf-16le' : (charset ?? 'utf-8'), { fatal: true }).decode(bytes)
  return textOf(parseDocument(html).childNodes as never)
}

type Node = {
  readonly data?: string
  readonly name?: string
  readonly children?: readonly Node[]
  readonly attribs?: Record<string, string>
}

function textOf(nodes: readonly Node[]): string {
  let out = ''
  for (const node of nodes) {
    if (node.name === 'meta') out += `\n${node.attribs?.content}\n`
    if (node.name === 'script') out += `\n${scriptText((node.children ?? []).map(child => child.data).join(''))}\n`
    else out += node.children ? textOf(node.children) : (node.data ?? '')
  }
  return out
}

function scriptText(source: string): string {
  const strings = source.match(/"(?:[^"\\]|\\.)*"/g) ?? []
  return strings
    .map(string => {
      try {
        return textOf(parseDocument(JSON.parse(string)).childNodes as never)
      } catch {
        return '' // a string of a script that is no JSON
      }
    })
    .join('\n')
}
