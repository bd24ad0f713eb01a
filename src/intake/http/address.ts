/** What an IP address is for: a public host, or one of the special purposes that a program must not be led to. */
import { BlockList, isIP } from 'node:net'

/** Why an address is no public host; 'public' for those that are. */
export type AddressUse =
  | 'public'
  | 'not-an-address'
  | 'unspecified'
  | 'this-network'
  | 'loopback'
  | 'private'
  | 'carrier'
  | 'link-local'
  | 'site-local'
  | 'protocol'
  | 'documentation'
  | 'anycast'
  | 'benchmarking'
  | 'multicast'
  | 'broadcast'
  | 'reserved'
  | 'mapped'
  | 'translated'
  | 'tunnel'
  | 'discard'
  | 'not-allocated'

type Row = readonly [prefix: string, use: AddressUse]

/** IANA IPv4 Special-Purpose Address Registry, multicast and reserved space; the first row that fits decides. */
const IPV4: readonly Row[] = [
  ['0.0.0.0/32', 'unspecified'],
  ['0.0.0.0/8', 'this-network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'carrier'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'], // cloud metadata lives at 169.254.169.254
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'protocol'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'anycast'], // AS112: name servers only
  ['192.52.193.0/24', 'anycast'], // AMT relays
  ['192.88.99.0/24', 'tunnel'], // 6to4 relays, deprecated
  ['192.168.0.0/16', 'private'],
  ['192.175.48.0/24', 'anycast'], // AS112
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['240.0.0.0/4', 'reserved'],
]

/** IANA IPv6 Special-Purpose Address Registry; what no row names and is outside 2000::/3 is not allocated. */
const IPV6: readonly Row[] = [
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'mapped'], // IPv4-mapped
  ['::/96', 'mapped'], // IPv4-compatible, deprecated
  ['::ffff:0:0:0/96', 'translated'], // IPv4-translated (SIIT)
  ['64:ff9b::/96', 'translated'], // NAT64
  ['64:ff9b:1::/48', 'translated'],
  ['100::/64', 'discard'],
  ['2001::/32', 'tunnel'], // Teredo
  ['2001::/23', 'protocol'], // ORCHID, benchmarking, AMT, AS112 and what may follow
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', 'tunnel'], // 6to4
  ['2620:4f:8000::/48', 'anycast'], // AS112
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'protocol'], // segment routing
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'],
  ['ff00::/8', 'multicast'],
]

const GLOBAL_UNICAST = blockOf('2000::/3')
const TABLE_4 = IPV4.map(([prefix, use]) => ({ block: blockOf(prefix), use }))
const TABLE_6 = IPV6.map(([prefix, use]) => ({ block: blockOf(prefix), use }))

/**
 * What an IP address in its usual spelling is for.
 *
 *     '93.184.216.34' → 'public'      '10.0.0.1' → 'private'         '169.254.169.254' → 'link-local'
 *     '2606:4700::1'  → 'public'      '::ffff:8.8.8.8' → 'mapped'    '4000::1' → 'not-allocated'
 *     'localhost', '0x7f.1', '' → 'not-an-address'
 *
 * IPv4 is public unless a registry row names it; IPv6 only inside 2000::/3. An address that carries another one (mapped, NAT64,
 * 6to4, Teredo) is never public, whatever it carries.
 *
 * @param address  as the system prints it; a zone ("fe80::1%eth0") is allowed. Any string is allowed; never throws.
 * @source https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry (2025)
 */
export function addressUse(address: string): AddressUse {
  const bare = address.split('%', 1)[0] ?? ''
  const family = isIP(bare)
  if (family === 4) return TABLE_4.find(row => row.block.check(bare, 'ipv4'))?.use ?? 'public'
  if (family !== 6) return 'not-an-address'
  const special = TABLE_6.find(row => row.block.check(bare, 'ipv6'))?.use
  return special ?? (GLOBAL_UNICAST.check(bare, 'ipv6') ? 'public' : 'not-allocated')
}

/**
 * A block of addresses in the form 'address/bits', to be asked with `check`.
 *
 * @throws when the prefix is none; the message of node:net says why
 */
export function blockOf(prefix: string): BlockList {
  const [address = '', bits = ''] = prefix.split('/')
  const block = new BlockList()
  block.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return block
}
