/** Addresses of feeds made absolute; what could run a script is dropped. */

/** Schemes that an address in a feed may have. The rest ("javascript:", "data:", "vbscript:", "file:") is dropped. */
const SCHEMES = new Set(
  'http: https: ftp: mailto: tel: magnet: news: nntp: geo: sms: xmpp: gemini: rtsp: feed:'.split(' '),
)
const NOWHERE = 'http://nowhere.invalid/'
const ABSOLUTE = /^[a-z][a-z0-9+.-]{0,30}:/i
const MAX_LENGTH = 8_192

/**
 * An address as it is to be followed.
 *
 *     '/a?b=c', 'https://desk.example/feed.xml'  → 'https://desk.example/a?b=c'
 *     'HTTP://Desk.example/É', any base          → as it stands: an absolute address is not rewritten
 *     'story/7', null                            → 'story/7': nothing tells where it belongs
 *     'java\nscript:alert(1)', any base          → null
 *
 * @param base  absolute address, or null when none is known
 * @returns null for an empty, broken, over-long or dangerous address. Any string is allowed; never throws.
 * @source https://url.spec.whatwg.org/
 */
export function resolveAddress(address: string, base: string | null): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return null
  const url = URL.parse(trimmed, base ?? NOWHERE)
  if (url === null || !SCHEMES.has(url.protocol)) return null
  const isWhole = ABSOLUTE.test(trimmed) && !/[\s<>"]/.test(trimmed)
  return isWhole || (base === null && url.href.startsWith(NOWHERE)) ? trimmed : url.href
}

/** The base that xml:base gives inside an outer one; a base that is no address of the web leaves the outer one in force. */
export function resolveBase(own: string, outer: string | null): string | null {
  const url = URL.parse(own.trim().slice(0, MAX_LENGTH), outer ?? undefined)
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
  return isWeb && url.href.length <= MAX_LENGTH ? url.href : outer
}
