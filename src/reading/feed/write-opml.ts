/** Subscriptions as OPML 2.0, for other feed readers. */
import { escapeText } from './texts.ts'

/** One subscription. `folder` puts it under an outline of that name; null: at the top. */
export type Subscription = {
  readonly url: string
  readonly title: string | null
  readonly site: string | null
  readonly folder: string | null
}

/**
 * An OPML 2.0 document of these subscriptions, folders first seen first, otherwise in the order given. `readFeed` reads it back.
 *
 * @param title  of the document
 * @source https://opml.org/spec2.opml
 */
export function writeOpml(subscriptions: readonly Subscription[], title = 'Subscriptions'): string {
  const folders = new Map<string, Subscription[]>()
  const top: Subscription[] = []
  for (const one of subscriptions) {
    if (one.folder === null) top.push(one)
    else if (folders.get(one.folder)?.push(one) === undefined) folders.set(one.folder, [one])
  }
  const lines = [
    ...top.map(one => `    ${outline(one)}`),
    ...[...folders].flatMap(([name, inside]) => [
      `    <outline text="${escapeXml(name)}">`,
      ...inside.map(one => `      ${outline(one)}`),
      '    </outline>',
    ]),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title></head>`,
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function outline({ url, title, site }: Subscription): string {
  const name = escapeXml(title ?? url)
  const page = site === null ? '' : ` htmlUrl="${escapeXml(site)}"`
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(url)}"${page}/>`
}

/** As text or attribute value; characters that XML does not have are left out. */
const escapeXml = (text: string): string =>
  escapeText(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed())
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]+/g, ' ')
