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

const CAMPAIGN = /^utm_\w{1,20}(?:=|$)/i

/**
 * As `addressOf`, without the parameters by which feeds count their readers: one page is one page, whichever feed named it. The
 * other parameters stay as their publisher wrote them.
 *
 *     'https://harbour-times.example/fire?id=7&utm_source=rss' → 'https://harbour-times.example/fire?id=7'
 */
export function pageAddressOf(text: string): string | null {
  const address = addressOf(text)
  if (address === null || !/[?&]utm_/i.test(address)) return address
  const url = new URL(address)
  const parameters = url.search.slice(1).split('&')
  url.search = parameters.filter(one => !CAMPAIGN.test(one)).join('&')
  return url.href
}
