/** Which fields of an HTTP answer are kept with a page, from the web or from an archive. */

const KEPT_FIELDS = [
  ...['content-type', 'content-language', 'last-modified', 'date', 'link', 'etag'], // used by reading and by fetching again
  ...['x-robots-tag', 'tdm-reservation', 'tdm-policy'], // tell what the publisher allows
]

/** Those of some fields that are kept, names in lower case; those that are absent are left out. */
export function keptHeaders(fields: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(KEPT_FIELDS.flatMap(name => (fields.has(name) ? [[name, fields.get(name)!]] : [])))
}
