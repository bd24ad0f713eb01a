/** An address on the web, checked before anything is opened: scheme, user, port, and the host where it is an IP address. */
import { isIP } from 'node:net'
import { addressUse } from './address.ts'
import { type AllowList, isAllowedAddress, isAllowedHost } from './allow-list.ts'
import { FetchFailure } from './failure.ts'

/** Where a request goes. `host` is without brackets; `isListed`: allowed by name, so that its addresses need not be public. */
export type Target = {
  readonly url: URL
  readonly host: string
  readonly port: number
  readonly isListed: boolean
}

/** Ports of websites; another one is asked only where the allow list names it, so that nobody makes us talk to a mail server. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

const MAX_LENGTH = 8192 // servers take no more, and whatever a message quotes stays short

/**
 * The target that an address stands for, without its fragment.
 *
 *     'http://news.example/a#b' → http://news.example/a          'ftp://…', '//x/', 'http://' → fetch/not-http
 *     'http://me:pw@news.example/' → fetch/credentials            'http://news.example:6379/' → fetch/denied-port
 *     'http://2130706433/' (127.0.0.1) → fetch/denied-address     'http://intra.test/' → a target: its addresses are checked later
 *
 * @param base  the address that a redirect came from
 * @throws FetchFailure as above
 */
export function targetOf(text: string, allow: AllowList, base?: string): Target {
  const shown = text.slice(0, 200)
  const url = text.length > MAX_LENGTH ? null : URL.parse(text, base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '')
    throw new FetchFailure(
      'fetch/not-http',
      `${shown}: expected an http or https address of up to ${MAX_LENGTH} characters; correct it`,
    )
  if (url.username !== '' || url.password !== '')
    throw new FetchFailure(
      'fetch/credentials',
      `${url.origin}: expected an address without user or password; remove them`,
    )
  url.hash = ''
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const isListed = isAllowedHost(allow, url.hostname, port)
  const target = { url, host, port, isListed }
  if (isIP(host) !== 0) checkAddress(host, target, allow)
  else if (!isListed && !WEB_PORTS.has(port) && allow.blocks.length === 0) throw deniedPort(target)
  return target
}

/**
 * Holds an address that a target is, resolved to or is connected with: one of an allowed block, or a public one on a port of websites.
 * A target that is listed by name may be anywhere.
 *
 * @throws FetchFailure 'fetch/denied-address', 'fetch/denied-port'
 */
export function checkAddress(address: string, target: Target, allow: AllowList): void {
  if (target.isListed || isAllowedAddress(allow, address)) return
  const use = addressUse(address)
  if (use !== 'public')
    throw new FetchFailure(
      'fetch/denied-address',
      `${target.url.origin}: expected a public address, got ${address} (${use}); if you trust it: --allow-host ${target.url.host}`,
    )
  if (!WEB_PORTS.has(target.port)) throw deniedPort(target)
}

const deniedPort = (target: Target): FetchFailure =>
  new FetchFailure(
    'fetch/denied-port',
    `${target.url.origin}: expected port ${[...WEB_PORTS].join(', ')}, got ${target.port}; if you trust it: --allow-host ${target.url.host}`,
  )
