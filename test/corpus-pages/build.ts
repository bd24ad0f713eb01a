/**
 * Writes the pages and their gold from `sources/`: `npx node test/corpus-pages/build.ts`. Every page is a story in a template; the
 * templates of the held half are in no page of the other.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from './build/encode.ts'
import { buildPage } from './build/page.ts'
import { parseStory, type Story } from './build/story.ts'
import { parseTemplate, type Template } from './build/template.ts'
import { goldOfReport, goldOfSoft } from './build/truth.ts'
import { CORPUS, type Gold } from './gold.ts'

const sources = join(CORPUS, 'sources')

function files(folder: string): string[] {
  return readdirSync(join(sources, folder))
    .sort()
    .map(name => readFileSync(join(sources, folder, name), 'utf8'))
}

/** The stories of a file: more than one may stand in it, set apart by lines `=====`. */
function storiesOf(source: string): Story[] {
  return source.split(/^=====\n/m).map(parseStory)
}

function write(story: Story, html: string, gold: Gold): void {
  const folder = join(CORPUS, story.head.split!, gold.id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'page.html'), encode(html, story.head.charset ?? 'utf-8'))
  writeFileSync(join(folder, 'gold.json'), `${JSON.stringify(gold, null, 2)}\n`)
}

function buildReport(story: Story): void {
  const name = story.head.template!
  const template = parseTemplate(readFileSync(join(sources, 'templates', `${name}.txt`), 'utf8'))
  if ((template.head.half ?? 'dev') !== story.head.split)
    throw new Error(`${story.head.id}: ${name} is of the other half`)
  const built = buildPage(story, template)
  write(story, built.html, goldOfReport(story, template, built))
}

function buildSoft(story: Story): void {
  const template: Template = parseTemplate(`template: ${story.head.id}\n---\n@page\n${story.rest.replace(/^@/m, '@')}`)
  const built = buildPage({ head: { title: '', ...story.head }, rest: '' }, template)
  write(story, built.html, goldOfSoft(story, built))
}

for (const half of ['dev', 'held']) rmSync(join(CORPUS, half), { recursive: true, force: true })
for (const story of files('stories').flatMap(storiesOf)) buildReport(story)
for (const story of files('soft').flatMap(storiesOf)) buildSoft(story)
