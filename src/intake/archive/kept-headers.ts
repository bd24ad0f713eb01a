/** Which fields of an HTTP answer are kept with a page. */

const KEPT_FIELDS = ['content-type', 'content-language', 'last-modified', 'date', 'link', 'etag'] as const

/** The fields that reading and fetching again use, names in lower case; those that are absent are left out. */
export function keptHeaders(fields: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(KEPT_FIELDS.flatMap(name => (fields.has(name) ? [[name, fields.get(name)!]] : [])))
}
