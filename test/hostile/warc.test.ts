import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { WARCParser } from 'warcio'
import { decodeBody, parseHttp } from '../../src/intake/archive/http-message.ts'
import { damageAll, FIXTURES, readAll, victims } from './warc-damage.ts'

const skip = FIXTURES === null ? 'NOT RUN: public archives are not on this machine; set RECOUNT_SHARED' : false

/** Public archives that warcio reads to their end; it gives up on the others, or says nothing of their damage. */
const SOUND = [
  'example-bad-non-chunked.warc.gz',
  'example-bad.warc.gz.bad',
  'example-digest.warc',
  'example-iana.org-chunked.warc',
  'example-resource.warc.gz',
  'example-space-in-target-uri.warc.gz',
  'example-wget-bad-target-uri.warc.gz',
  'example.warc',
  'example.warc.gz',
  'post-test.warc.gz',
]

describe('damaged archives', () => {
  it('lose no record before the damage, and none without a word', async () => {
    const result = await damageAll(victims(), 600, 20)
    assert.deepEqual(result.faults, [])
    assert.ok(result.told > 300, `damage told of ${result.told}`)
  })
})

describe('public archives', { skip }, () => {
  for (const name of SOUND) {
    it(`${name} gives the records that warcio gives`, async () => {
      const path = join(FIXTURES!, name)
      const { records, damage } = await readAll(readFileSync(path))
      assert.deepEqual(damage, [])
      const ours = records.map(({ header, block }) => {
        const http = header.type === 'response' ? parseHttp(block!) : null
        const body = http ? decodeBody(http, 1e7).bytes : block!
        return [header.type, header.uri, header.date, ...(isCompared(header.type) ? [sha1(body)] : [])]
      })
      assert.deepEqual(ours, await recordsOfWarcio(path))
    })
  }
  const broken: [string, string][] = [
    ['bad.arc', '0 record, 262 record'],
    ['example-space-in-url.arc', '151 cut'],
    ['example-trunc.warc', '1197 record'],
  ]
  for (const [name, expected] of broken) {
    it(`${name} tells its damage`, async () => {
      const { damage } = await readAll(readFileSync(join(FIXTURES!, name)))
      assert.equal(damage.map(one => `${one.position.at} ${one.damage}`).join(', '), expected)
    })
  }
})

/** warcio takes the HTTP header of requests and revisits for no content. */
const isCompared = (type: string | null): boolean => type === 'response' || type === 'resource' || type === 'warcinfo'
const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')

async function recordsOfWarcio(path: string) {
  const found: (string | null)[][] = []
  for await (const record of new WARCParser(createReadStream(path))) {
    const parts: Uint8Array[] = []
    for await (const part of record) parts.push(part)
    const body = Buffer.concat(parts)
    const { warcType, warcTargetURI, warcDate } = record
    found.push([
      warcType ?? null,
      warcTargetURI ?? null,
      warcDate ?? null,
      ...(isCompared(warcType ?? null) ? [sha1(body)] : []),
    ])
  }
  return found
}
