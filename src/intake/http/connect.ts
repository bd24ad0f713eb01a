/** Opens the connection of one request, and only to an address that was checked: literal, every looked-up one, and the one connected to. */
import { promises as dns, type LookupAddress } from 'node:dns'
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { AllowList } from './allow-list.ts'
import { abortOf } from './deadline.ts'
import { codeOf, FetchFailure } from './failure.ts'
import type { Lookup } from './policy.ts'
import { checkAddress, type Target } from './target.ts'

/** Opens a socket to the first of these addresses that answers. All of them were checked; nothing else may be connected to. */
export type Dial = (addresses: readonly LookupAddress[], port: number) => Socket

/** What opening a connection needs: the policy's parts, and an end to waiting. */
export type ConnectOptions = {
  readonly allow: AllowList
  readonly lookup: Lookup
  readonly dial: Dial
  readonly signal: AbortSignal
}

const NEXT_ADDRESS_MS = 250 // "happy eyeballs", RFC 8305: the recommended delay before the next address is tried

/** All addresses that the operating system knows for a host. */
export const systemLookup: Lookup = host => dns.lookup(host, { all: true, order: 'verbatim' })

/** The socket of the operating system. */
export const systemDial: Dial = (addresses, port) => {
  const lookup: LookupFunction = (_host, options, give) => {
    if (options.all) give(null, [...addresses])
    else give(null, addresses[0]?.address ?? '', addresses[0]?.family)
  }
  // The host is not an address, so that `lookup` is asked: it hands over what was checked, and no second look-up can differ.
  const host = 'checked.invalid'
  return connectTcp({
    host,
    port,
    lookup,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
  })
}

/**
 * A connected socket to the target, with TLS for https.
 *
 * @throws FetchFailure 'fetch/denied-address' when the target is, resolves among others to, or was connected with an address that is
 *   not allowed; 'fetch/denied-port', 'fetch/dns', 'fetch/connect', 'fetch/tls', or the reason of `signal`. No socket is left then.
 */
export async function openConnection(target: Target, options: ConnectOptions): Promise<Socket> {
  const addresses = await addressesOf(target, options)
  for (const { address } of addresses) checkAddress(address, target, options.allow)
  const { signal } = options
  signal.throwIfAborted()
  const socket = options.dial(addresses, target.port)
  try {
    await connected(socket, 'connect', signal)
    if (socket.remoteAddress === undefined) throw new Error('the other side closed the connection')
    checkAddress(socket.remoteAddress, target, options.allow) // before a byte is sent, TLS included
  } catch (error) {
    socket.destroy()
    throw asFailure(error, 'fetch/connect', `${target.url.origin}: expected a connection`)
  }
  return target.url.protocol === 'https:' ? secure(socket, target, signal) : socket
}

async function addressesOf(target: Target, options: ConnectOptions): Promise<readonly LookupAddress[]> {
  const family = isIP(target.host)
  if (family !== 0) return [{ address: target.host, family }]
  try {
    const found = await Promise.race([options.lookup(target.host), abortOf(options.signal)])
    if (found.length > 0) return found
  } catch (error) {
    throw asFailure(error, 'fetch/dns', `${target.host}: expected a host that can be found`)
  }
  throw new FetchFailure(
    'fetch/dns',
    `${target.host}: expected a host that can be found, got no address; check the name`,
  )
}

async function secure(socket: Socket, target: Target, signal: AbortSignal): Promise<Socket> {
  const servername = isIP(target.host) === 0 ? target.host : ''
  // Said outright, since NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would otherwise switch the check off.
  const trust = { rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const
  const tls = connectTls({ socket, servername, host: target.host, ALPNProtocols: ['http/1.1'], ...trust })
  try {
    await connected(tls, 'secureConnect', signal)
    return tls
  } catch (error) {
    tls.destroy()
    socket.destroy()
    throw asFailure(error, 'fetch/tls', `${target.url.origin}: expected a certificate that can be trusted`)
  }
}

/** Resolves at the event, rejects at 'error', 'close' or an abort. */
function connected(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => end(signal.reason)
    const close = () => end(new Error('the other side closed the connection'))
    const end = (error?: unknown) => {
      signal.removeEventListener('abort', stop)
      socket.off('error', end).off('close', close).off(event, done)
      if (error === undefined) return resolve()
      socket.on('error', () => {}) // it is destroyed next: what it says then is of no interest
      reject(error)
    }
    const done = () => end()
    socket.on('error', end).on('close', close).on(event, done)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
}

/** Codes of the system that everyone meets, in words. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused (ECONNREFUSED)',
  ENOTFOUND: 'no such host (ENOTFOUND)',
  EAI_AGAIN: 'no answer from the name server (EAI_AGAIN)',
  EHOSTUNREACH: 'no way to the host (EHOSTUNREACH)',
  ENETUNREACH: 'no way to its network (ENETUNREACH)',
  ECONNRESET: 'a connection that was cut (ECONNRESET)',
  ERR_SSL_WRONG_VERSION_NUMBER: 'an answer that is no TLS (ERR_SSL_WRONG_VERSION_NUMBER)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'one of nobody we know (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  CERT_HAS_EXPIRED: 'one that has expired (CERT_HAS_EXPIRED)',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'one that the host signed itself (DEPTH_ZERO_SELF_SIGNED_CERT)',
  ERR_TLS_CERT_ALTNAME_INVALID: 'one of another host (ERR_TLS_CERT_ALTNAME_INVALID)',
}

function asFailure(error: unknown, code: 'fetch/dns' | 'fetch/connect' | 'fetch/tls', expected: string): FetchFailure {
  if (error instanceof FetchFailure) return error
  const said = codeOf(error)
  const words =
    (Object.hasOwn(WORDS, said) ? WORDS[said] : null) ??
    (said || (error instanceof Error ? error.message || error.name : String(error)))
  return new FetchFailure(code, `${expected}, got ${words}; check the address or try again later`, { cause: error })
}
