/** Hosts that may be reached though they are private: what a person named in the settings, and nothing else. */
import { type BlockList, isIP, isIPv6 } from 'node:net'
import { RecountError } from '../../text/error.ts'
import { blockOf } from './address.ts'

/** Hosts by name, with the port they are allowed on (null: any), and blocks of addresses. */
export type AllowList = {
  readonly hosts: readonly { readonly host: string; readonly port: number | null }[]
  readonly blocks: readonly { readonly family: 4 | 6; readonly block: BlockList }[]
}

/**
 * The allow list that these entries stand for.
 *
 *     'intranet.example'   this host on any port       'localhost:8080'  this host on this port
 *     '[::1]:8080', '::1'  an address written so       '10.0.0.0/8'      every host whose addresses are in the block, on any port
 *
 * @throws RecountError 'fetch/bad-policy' for an entry that is none of these
 */
export function readAllowList(entries: readonly string[]): AllowList {
  const hosts: AllowList['hosts'][number][] = []
  const blocks: AllowList['blocks'][number][] = []
  for (const entry of entries) {
    if (entry.includes('/')) blocks.push(readBlock(entry))
    else hosts.push(readHost(entry))
  }
  return { hosts, blocks }
}

/** True when the host of an address on the web is listed by name for this port. `host` as WHATWG URL gives it. */
export function isAllowedHost(list: AllowList, host: string, port: number): boolean {
  const bare = withoutDot(host)
  return list.hosts.some(one => one.host === bare && (one.port === null || one.port === port))
}

/** True when an IP address lies in a listed block. An IPv4-mapped address is not in an IPv4 block. */
export function isAllowedAddress(list: AllowList, address: string): boolean {
  const bare = address.split('%', 1)[0] ?? ''
  const family = isIP(bare)
  return list.blocks.some(one => one.family === family && one.block.check(bare, family === 6 ? 'ipv6' : 'ipv4'))
}

function readBlock(entry: string): AllowList['blocks'][number] {
  const match = /^([0-9a-fA-F:.]{2,45})\/(\d{1,3})$/.exec(entry)
  const family = isIP(match?.[1] ?? '')
  if (family === 0 || Number(match?.[2]) > (family === 6 ? 128 : 32)) throw badEntry(entry)
  return { family: family === 6 ? 6 : 4, block: blockOf(entry) }
}

function readHost(entry: string): AllowList['hosts'][number] {
  const whole = isIPv6(entry) ? `[${entry}]` : entry
  const match = /^(\[[^\]]{2,45}\]|[^\s:/?#@\\[\]]{1,253})(?::(\d{1,5}))?$/.exec(whole)
  const url = match ? URL.parse(`http://${match[1]}/`) : null
  const port = match?.[2] === undefined ? null : Number(match[2])
  if (!url || (port !== null && (port < 1 || port > 65_535))) throw badEntry(entry)
  return { host: withoutDot(url.hostname), port }
}

const withoutDot = (host: string): string => (host.endsWith('.') ? host.slice(0, -1) : host)

const badEntry = (entry: string): RecountError =>
  new RecountError(
    'fetch/bad-policy',
    `allowed hosts: expected a host, host:port or block like 10.0.0.0/8, got "${entry.slice(0, 80)}"; correct the entry`,
  )
