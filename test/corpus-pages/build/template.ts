/** Templates: real markup with slots. A file is head lines, `---`, then parts that begin with a line `@name`; `@page` is the whole. */
import { parseStory } from './story.ts'

/** A template's head lines and its parts. */
export type Template = {
  readonly head: Readonly<Record<string, string>>
  readonly parts: Readonly<Record<string, string>>
}

/** A template file's parts over the plain ones that every template has. */
export function parseTemplate(source: string): Template {
  const { head, rest } = parseStory(source)
  const parts: Record<string, string> = { ...PLAIN }
  for (const chunk of rest.split(/^@/m).slice(1)) {
    const end = chunk.indexOf('\n')
    parts[chunk.slice(0, end).trim()] = chunk.slice(end + 1).trimEnd()
  }
  return { head, parts }
}

const PLAIN: Readonly<Record<string, string>> = {
  p: '<p>{{text}}</p>\n',
  h: '<h2>{{text}}</h2>\n',
  list: '<ul>{{text}}</ul>\n',
  li: '<li>{{text}}</li>',
  quote: '<blockquote><p>{{text}}</p></blockquote>\n',
  pull: '<aside class="pullquote">{{text}}</aside>\n',
  table: '<table>{{text}}</table>\n',
  row: '<tr>{{text}}</tr>',
  cell: '<td>{{text}}</td>',
  fig: '<figure><img src="{{img}}" alt=""><figcaption>{{text}} <small>{{extra}}</small></figcaption></figure>\n',
  embed: '<blockquote class="social-embed"><p>{{text}}</p>&mdash; {{extra}}</blockquote>\n',
  more: '<aside class="readmore"><strong>{{readMore}}</strong> <a href="/a/{{rnd}}">{{text}}</a></aside>\n',
  ad: '<div class="ad-slot" id="ad-{{rnd}}"><span>{{cut:advertisement:adLabel}}</span></div>\n',
  news: '<div class="newsletter-box"><h4>{{cut:newsletter:newsletterHead}}</h4><p>{{cut:newsletter:newsletterText}}</p><input type="email"></div>\n',
  corr: '<p class="correction"><em>{{text}}</em></p>\n',
  credit: '<p class="credit"><em>{{text}}</em></p>\n',
  wall: '<div class="paywall"><h3>{{cut:paywall note:wallHead}}</h3><p>{{cut:paywall note:wallText}}</p></div>\n',
  entry: '<h3><time>{{extra}}</time> {{text}}</h3>\n',
  video: '<div class="player" data-id="{{rnd}}"><p>{{cut:player:text}}</p></div>\n',
  a: '<a href="/t/{{rnd}}">{{text}}</a>',
  teaser: '<li><a href="/a/{{rnd}}"><h4>{{title}}</h4><p>{{text}}</p></a></li>\n',
  mostitem: '<li><a href="/a/{{rnd}}">{{title}}</a></li>\n',
  comment: '<li class="comment"><b>{{name}}</b><p>{{text}}</p></li>\n',
  navitem: '<li><a href="/s/{{rnd}}">{{text}}</a></li>',
  tag: '<a rel="tag" href="/tag/{{rnd}}">{{text}}</a> ',
}

/** What a slot may ask for: a value by its name, and markup by a command with its arguments. */
export type Slots = {
  readonly value: (name: string) => string
  readonly command: (name: string, args: readonly string[]) => string | null
}

/**
 * A template part with its slots filled.
 *
 * `{{name}}` is escaped for HTML, `{{raw:name}}` is not, `{{json:name}}` is a JSON string that is safe in a script,
 * `{{bare:name}}` the same without its quotes; `{{?name}}…{{/name}}` stays when the value is not empty, `{{!name}}…{{/name}}` when
 * it is. Anything else with a colon, and what no value is named after, is a command.
 */
export function fill(part: string, slots: Slots): string {
  return part
    .replace(/\{\{([?!])(\w+)\}\}([\s\S]*?)\{\{\/\2\}\}/g, (_, sign: string, name: string, inner: string) =>
      (slots.value(name) !== '') === (sign === '?') ? inner : '',
    )
    .replace(/\{\{([^{}?!/][^{}]*)\}\}/g, (_, slot: string) => filled(slot, slots))
}

function filled(slot: string, slots: Slots): string {
  const [name = '', ...args] = slot.split(':')
  if (args.length === 0) return slots.command(name, args) ?? escapeHtml(slots.value(name))
  if (name === 'raw') return slots.value(args[0]!)
  if (name === 'json') return jsonString(slots.value(args[0]!))
  if (name === 'bare') return jsonString(slots.value(args[0]!)).slice(1, -1)
  const made = slots.command(name, args)
  if (made === null) throw new Error(`template: nothing is called ${slot}`)
  return made
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text as a JSON string that may stand in a script element. */
export function jsonString(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c')
}
