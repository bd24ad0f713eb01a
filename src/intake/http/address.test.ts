import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ipaddr from 'ipaddr.js'
import { type AddressUse, addressUse } from './address.ts'
import { isAllowedAddress, isAllowedHost, readAllowList } from './allow-list.ts'

const rows: readonly (readonly [string, AddressUse])[] = [
  ['93.184.216.34', 'public'],
  ['100.63.255.255', 'public'],
  ['100.64.0.0', 'carrier'],
  ['100.127.255.255', 'carrier'],
  ['100.128.0.0', 'public'],
  ['172.15.255.255', 'public'],
  ['172.16.0.0', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.0', 'public'],
  ['0.0.0.0', 'unspecified'],
  ['0.0.0.1', 'this-network'],
  ['127.8.16.254', 'loopback'],
  ['169.254.169.254', 'link-local'],
  ['192.0.0.192', 'protocol'],
  ['223.255.255.255', 'public'],
  ['224.0.0.0', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['2606:4700:4700::1111', 'public'],
  ['2620:fe::fe', 'public'],
  ['2620:4f:8000::1', 'anycast'],
  ['2001:1ff:ffff::1', 'protocol'],
  ['2001:200::1', 'public'],
  ['2001:0:1::1', 'tunnel'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', 'tunnel'],
  ['3fff:fff::1', 'documentation'],
  ['3fff:1000::1', 'public'],
  ['4000::1', 'not-allocated'],
  ['1fff::1', 'not-allocated'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::7f00:1', 'mapped'],
  ['::ffff:8.8.8.8', 'mapped'],
  ['::ffff:0:7f00:1', 'translated'],
  ['64:ff9b::808:808', 'translated'],
  ['64:ff9b:1::1', 'translated'],
  ['100::1', 'discard'],
  ['5f00::1', 'protocol'],
  ['fdff::1', 'private'],
  ['fe80::1%eth0', 'link-local'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['', 'not-an-address'],
  ['localhost', 'not-an-address'],
  ['0x7f.1', 'not-an-address'],
  ['1.2.3', 'not-an-address'],
  ['[::1]', 'not-an-address'],
]

/** Where ipaddr.js calls an address unicast and we do not: blocks that it does not know. */
const KNOWN_BY_US: readonly string[] = [
  '2001::/23',
  '2620:4f:8000::/48',
  '5f00::/16',
  '100::/64',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.175.48.0/24',
]

function disagreement(address: string): string | null {
  const ours = addressUse(address) === 'public'
  const parsed = ipaddr.parse(address)
  const theirs = parsed.range() === 'unicast'
  if (ours === theirs) return null
  const isExplained =
    !ours &&
    (KNOWN_BY_US.some(
      block => parsed.kind() === ipaddr.parseCIDR(block)[0].kind() && parsed.match(ipaddr.parseCIDR(block)),
    ) ||
      (parsed.kind() === 'ipv6' && !parsed.match(ipaddr.parseCIDR('2000::/3')))) // ipaddr.js calls unallocated space unicast
  return isExplained ? null : `${address}: ours ${addressUse(address)}, ipaddr.js ${parsed.range()}`
}

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return (value ^ (value >>> 14)) >>> 0
  }
}

describe('addressUse', () => {
  for (const [address, use] of rows) it(`${address} is ${use}`, () => assert.equal(addressUse(address), use))

  it('agrees with ipaddr.js on each of the 65,536 blocks /16 of IPv4, first and last address', () => {
    const wrong: string[] = []
    for (let block = 0; block < 65_536; block++)
      for (const end of ['0.1', '255.254']) wrong.push(disagreement(`${block >> 8}.${block & 255}.${end}`) ?? '')
    assert.deepEqual(wrong.filter(Boolean), [])
  })

  it('agrees with ipaddr.js on every /24 of the blocks that hold a special one', () => {
    const wrong: string[] = []
    for (const start of ['192.0', '192.31', '192.52', '192.88', '192.175', '198.51', '203.0', '100.64', '169.254'])
      for (let third = 0; third < 256; third++) wrong.push(disagreement(`${start}.${third}.7`) ?? '')
    assert.deepEqual(wrong.filter(Boolean), [])
  })

  it('agrees with ipaddr.js on 10,000 addresses of IPv6, half of them near a special block', () => {
    const random = numbers(20310504)
    const heads = [
      '2001',
      '2001:db8',
      '2002',
      '2620:4f',
      '3fff',
      '64:ff9b',
      '100',
      '0:0:0:0:0',
      'fc00',
      'fe80',
      'fec0',
      'ff02',
      '5f00',
    ]
    const wrong: string[] = []
    for (let at = 0; at < 10_000; at++) {
      const head = at % 2 === 0 ? (heads[random() % heads.length] ?? '') : (0x1000 + (random() % 0xf000)).toString(16)
      const parts = head.split(':')
      while (parts.length < 8) parts.push((random() % 3 === 0 ? 0 : random() & 0xffff).toString(16))
      wrong.push(disagreement(parts.join(':')) ?? '')
    }
    assert.deepEqual(wrong.filter(Boolean), [])
  })
})

describe('the allow list', () => {
  const list = readAllowList([
    'intranet.example',
    'localhost:8080',
    '[::1]:9000',
    '::2',
    '10.0.0.0/8',
    'fd00::/8',
    'B\u00fccher.example.',
  ])
  const hosts: readonly (readonly [string, number, boolean])[] = [
    ['intranet.example', 80, true],
    ['intranet.example', 6379, true],
    ['intranet.example.', 80, true],
    ['www.intranet.example', 80, false],
    ['localhost', 8080, true],
    ['localhost', 80, false],
    ['[::1]', 9000, true],
    ['[::1]', 80, false],
    ['[::2]', 80, true],
    ['xn--bcher-kva.example', 80, true],
    ['10.0.0.1', 80, false], // by its block, not by name
  ]
  for (const [host, port, isAllowed] of hosts)
    it(`${isAllowed ? 'has' : 'has not'} ${host}:${port}`, () =>
      assert.equal(isAllowedHost(list, host, port), isAllowed))

  const addresses: readonly (readonly [string, boolean])[] = [
    ['10.255.0.1', true],
    ['11.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['fd12::1', true],
    ['fc00::1', false],
    ['nonsense', false],
  ]
  for (const [address, isAllowed] of addresses)
    it(`${isAllowed ? 'reaches' : 'does not reach'} ${address}`, () =>
      assert.equal(isAllowedAddress(list, address), isAllowed))
})
