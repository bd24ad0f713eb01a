import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const docs = globSync('docs/*.md', { cwd: root }).map(name => name.replaceAll('\\', '/'))
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'models/README.md', ...docs]
const prose = (page: string) => page.replace(/```[\s\S]*?```/g, '').replace(/^ {4}.*$/gm, '')

/** Targets of links within the repository. */
const linksOf = (page: string) =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1] ?? '').filter(to => !/^[a-z]+:/.test(to))

/** The names that headings of a page are linked by. */
const headingsOf = (page: string) =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

function isDead(from: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const file = path === '' ? from : join(dirname(from), path)
  if (!existsSync(join(root, file))) return true
  return heading !== undefined && !headingsOf(read(file)).includes(heading)
}

describe('documents', () => {
  for (const page of pages) {
    it(`${page} links to what there is`, () => {
      assert.deepEqual(
        linksOf(read(page)).filter(link => isDead(page, link)),
        [],
      )
    })
  }

  it('are all in docs/README.md', () => {
    const linked = linksOf(read('docs/README.md')).map(link => `docs/${link}`)
    const missing = docs.filter(page => page !== 'docs/README.md' && !linked.includes(page))
    assert.deepEqual(missing, [])
  })

  it('open with a heading and what they are for', () => {
    for (const page of docs) assert.match(read(page), /^# .+\n\n?[^#\s|]/, page)
  })

  it('would be missed: a dead file, a dead heading', () => {
    assert.deepEqual(
      ['none.md', 'claims.md#none', 'claims.md#slots', 'claims.md'].map(link => isDead('docs/model.md', link)),
      [true, true, false, false],
    )
  })
})
