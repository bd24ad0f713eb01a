/** `Retry-After`: how long a server asks to be left alone. */

/**
 * Milliseconds until the server may be asked again.
 *
 *     '120' → 120000      'Fri, 31 Dec 2031 23:59:59 GMT' → until then, 0 when it is past      'soon', '-5', '1.5' → null
 *
 * @param now  milliseconds since 1970
 * @returns null when there is no such header or it says nothing. Any string is allowed.
 * @source RFC 9110, 10.2.3
 */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000
  const at = httpDate(text)
  return at === null ? null : Math.max(0, at - now)
}

/**
 * The instant of a date as HTTP writes it, in milliseconds since 1970; null for anything else.
 *
 *     'Sun, 06 Nov 1994 08:49:37 GMT' → 784111777000      '2031-05-04', 'Sun Nov  6 08:49:37 1994' → null
 */
export function httpDate(text: string): number | null {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}
