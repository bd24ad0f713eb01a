/** Addresses under which things are known. */

/**
 * An address in the one form under which it is remembered, null when it is no http(s) address: no fragment, no name or password.
 *
 *     'HTTPS://Harbour-Times.example:443/a#top' → 'https://harbour-times.example/a'      'mailto:desk@…' → null
 */
export function addressOf(text: string, base?: string): string | null {
  const url = URL.parse(text.trim(), base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  url.hash = ''
  url.username = ''
  url.password = ''
  return url.href
}
