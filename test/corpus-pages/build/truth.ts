/** The gold of a page: what its author wrote, less what its template does not show. */
import type { Gold, GoldTime, SoftKind } from '../gold.ts'
import { type Built, namesOf } from './page.ts'
import { type Block, parseBlocks, plain, type Story } from './story.ts'
import type { Template } from './template.ts'

type Head = Readonly<Record<string, string>>
type Paragraph = Gold['paragraphs'][number]

/** The gold of a report. Head lines `gold.x` of the template, then of the story, overrule; `none` stands for null. */
export function goldOfReport(story: Story, template: Template, built: Built): Gold {
  const head: Head = { ...template.head, ...story.head }
  const blocks = parseBlocks(story.rest)
  const captions = blocks.flatMap(block => (block.kind === 'fig' ? [plain(block.text)] : []))
  const byline = namesOf(field(head, 'by') ?? '')
  return {
    ...common(head),
    isReport: true,
    kind: null,
    title: field(head, 'title'),
    alsoTitle: head.kicker ? `${head.kicker}: ${head.title}` : null,
    byline,
    section: field(head, 'section'),
    published: time(head, 'published'),
    updated: time(head, 'updated'),
    credit: namesOf(field(head, 'credit') ?? ''),
    standfirst: field(head, 'standfirst'),
    captions,
    paragraphs: blocks.flatMap(paragraphs),
    cut: unique([...built.cut, ...captions.map(text => ({ role: 'caption' as const, text }))]),
  }
}

/** The gold of a page that is no report. */
export function goldOfSoft(story: Story, built: Built): Gold {
  return {
    ...common(story.head),
    isReport: false,
    kind: story.head.kind as SoftKind,
    title: null,
    alsoTitle: null,
    byline: [],
    section: null,
    published: null,
    updated: null,
    credit: [],
    standfirst: null,
    captions: [],
    paragraphs: [],
    cut: unique(built.cut),
  }
}

function common(head: Head): Pick<Gold, 'id' | 'about' | 'url' | 'headers' | 'outlet' | 'language' | 'canonical'> {
  const charset = head['charset-in']?.includes('header') ? `; charset=${head.charset}` : ''
  const headers: Record<string, string> = { 'content-type': `text/html${charset}` }
  for (const [name, value] of Object.entries(head)) if (name.startsWith('header.')) headers[name.slice(7)] = value
  return {
    id: head.id!,
    about: head.about ?? '',
    url: head.origin ?? head.url!,
    headers,
    outlet: field(head, 'outlet'),
    language: head.lang!,
    canonical: field(head, 'canonical') ?? (head['gold.canonical'] === 'none' ? null : head.url!),
  }
}

function field(head: Head, name: string): string | null {
  const value = head[`gold.${name}`] ?? head[name]
  return value === undefined || value === '' || value === 'none' ? null : value
}

function time(head: Head, name: 'published' | 'updated'): GoldTime | null {
  const rule = head[`gold.${name}`]
  const stated = head[name]
  if (rule === 'none' || (stated ?? '') === '') return null
  const value =
    rule === 'day'
      ? stated!.slice(0, 10)
      : rule === 'minute'
        ? `${stated!.slice(0, 17)}00${stated!.slice(19)}`
        : (rule ?? stated!)
  return { value, note: head[`note.${name}`] ?? null }
}

function paragraphs(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'p':
      return [{ kind: 'text', text: plain(block.text) }]
    case 'h':
      return [{ kind: 'subhead', text: plain(block.text) }]
    case 'quote':
      return [{ kind: 'quote', text: plain(block.text) }]
    case 'list':
      return block.items.map(item => ({ kind: 'item', text: plain(item) }))
    case 'table':
      return block.rows.map(row => ({ kind: 'row', text: row.map(plain).join(' ') }))
    case 'embed':
      return [
        { kind: 'embed', text: plain(block.text) },
        { kind: 'note', text: block.extra },
      ]
    case 'fig':
      return block.extra === '' ? [] : [{ kind: 'note', text: block.extra }]
    case 'entry':
      return [{ kind: 'subhead', text: plain(block.text) }]
    case 'corr':
      return [{ kind: 'correction', text: plain(block.text) }]
    case 'credit':
      return [{ kind: 'note', text: plain(block.text) }]
    default:
      return []
  }
}

function unique(cut: Gold['cut']): Gold['cut'] {
  const seen = new Set<string>()
  return cut.filter(({ role, text }) => {
    const key = `${role}|${text}`
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
