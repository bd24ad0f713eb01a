/** A report as its author writes it: lines `name: value`, a line `---`, then blocks set apart by blank lines. */

/** A block of a report. `kind` names the part of a template that shows it; `cells` are the columns of a table's rows. */
export type Block =
  | { readonly kind: 'p' | 'h' | 'quote' | 'pull' | 'more' | 'corr' | 'credit' | 'video'; readonly text: string }
  | { readonly kind: 'ad' | 'news' | 'wall'; readonly text: string }
  | { readonly kind: 'fig' | 'embed' | 'entry'; readonly text: string; readonly extra: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** The head lines and what follows them. */
export type Story = { readonly head: Readonly<Record<string, string>>; readonly rest: string }

/** Head and rest of a source file. */
export function parseStory(source: string): Story {
  const cut = source.indexOf('\n---\n')
  if (cut === -1) throw new Error(`expected a line '---' after the head, got ${source.slice(0, 60)}`)
  const head: Record<string, string> = {}
  for (const line of source.slice(0, cut).split('\n')) {
    const at = line.indexOf(': ')
    if (at > 0) head[line.slice(0, at)] = line.slice(at + 2).trim()
  }
  return { head, rest: source.slice(cut + 5) }
}

/** The blocks of a report's body. */
export function parseBlocks(body: string): Block[] {
  return body
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(block)
}

function block(part: string): Block {
  const mark = /^\[(fig|embed|entry|more|corr|credit|video|ad|news|wall)\]\s*/.exec(part)
  if (mark) return marked(mark[1]!, part.slice(mark[0].length))
  if (part.startsWith('## ')) return { kind: 'h', text: part.slice(3) }
  if (part.startsWith('>> ')) return { kind: 'pull', text: part.slice(3) }
  if (part.startsWith('> ')) return { kind: 'quote', text: part.slice(2) }
  if (part.startsWith('- ')) return { kind: 'list', items: part.split('\n').map(line => line.slice(2)) }
  if (part.startsWith('| ')) return { kind: 'table', rows: part.split('\n').map(row) }
  return { kind: 'p', text: part.replaceAll('\n', ' ') }
}

function marked(kind: string, text: string): Block {
  if (kind === 'fig' || kind === 'embed' || kind === 'entry') {
    const [first = '', extra = ''] = text.split(' | ')
    return { kind, text: first, extra }
  }
  return { kind: kind as 'more', text }
}

function row(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())
}

/** The text of a block without marks: `[[a link]]` and `*strong*` become plain. */
export function plain(text: string): string {
  return text
    .replaceAll('[[', '')
    .replaceAll(']]', '')
    .replace(/\*([^*]+)\*/g, '$1')
}
