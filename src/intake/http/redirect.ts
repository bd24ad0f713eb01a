/** Where a redirect leads, held to the rules of the first address. */
import type { AllowList } from './allow-list.ts'
import type { Answer } from './ask.ts'
import { FetchFailure } from './failure.ts'
import { type Target, targetOf } from './target.ts'

/**
 * The target of an answer that sends us on.
 *
 *     https://news.example/a + '/b' → https://news.example/b      + 'http://news.example/b' → fetch/downgrade
 *     + 'file:///etc/passwd' → fetch/not-http                     + no location → fetch/bad-redirect
 *
 * @throws FetchFailure as above, and as `targetOf`
 */
export function redirectTarget(answer: Pick<Answer, 'status' | 'headers'>, from: Target, allow: AllowList): Target {
  const location = answer.headers.location
  const where = from.url.href
  if (location === undefined)
    throw new FetchFailure(
      'fetch/bad-redirect',
      `${where}: expected an address to go on to, got none with ${answer.status}`,
    )
  // Header values are bytes: those beyond ASCII are UTF-8 or the server's own encoding, and are passed on as they are.
  const ascii = location.replace(/[\x80-\xff]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  const next = targetOf(ascii, allow, where)
  if (from.url.protocol === 'https:' && next.url.protocol === 'http:')
    throw new FetchFailure(
      'fetch/downgrade',
      `${where}: expected to stay on https, got a redirect to ${next.url.origin}`,
    )
  return next
}
