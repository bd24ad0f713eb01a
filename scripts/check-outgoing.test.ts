import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findWaysOut, waysOutOf } from './check-outgoing.ts'

describe('check-outgoing', () => {
  const rows: readonly (readonly [source: string, found: readonly string[]])[] = [
    ["import { request } from 'node:http'", ['takes request from http']],
    ["import {\n  createServer,\n  get as load,\n} from 'http'", ['takes get from http']],
    ["import { createServer, type RequestOptions } from 'node:http'", []],
    ["import type { Agent } from 'node:https'", []],
    ["import https from 'node:https'", ['takes all of https']],
    ["import * as net from 'net'", ['takes all of net']],
    ["import { isIP } from 'node:net'", []],
    ["import { connect } from 'node:tls'", ['takes connect from tls']],
    ["import dns from 'node:dns/promises'", ['takes all of dns/promises']],
    ["import { Client } from 'undici'", ['takes Client from undici']],
    ["export { request } from 'undici'", ['takes request from undici']],
    ["const { request } = await import('undici')", ['takes all of undici']],
    ["await import('undici/lib/dispatcher/client.js')", ['takes all of undici']],
    ["require('http').get(url)", ['takes all of http']],
    ["process.getBuiltinModule('node:net').connect(80)", ['takes all of net']],
    ["import 'node:dgram'", ['takes all of dgram']],
    ['const page = await fetch(url)', ['uses fetch']],
    ['const page = await fetch (url)', ['uses fetch']],
    ['globalThis.fetch(url)', ['uses globalThis.fetch']],
    ["globalThis['fetch'](url)", ["uses globalThis['fetch"]],
    ['new WebSocket(url)', ['uses WebSocket']],
    ['new EventSource(url)', ['uses EventSource']],
    [`\`\${await fetch(url)}\``, ['uses fetch']],
    ['fetcher.fetch({ url })', []],
    ['this.#fetch(url)', []],
    ['prefetch(url)', []],
    ['type Port = { fetch(request: Request): Promise<Outcome> }', []],
    ['const port = { async fetch(request) { return null } }', []],
    ["const words = ['fetch(', 'new WebSocket(']", []],
    ["// await fetch(url)\n/* import { request } from 'undici' */", []],
    ["const a = 'http://x' // fetch(url)", []],
    ["import { x } from './http/safe-fetch.ts'", []],
  ]
  for (const [source, found] of rows)
    it(`${found.length === 0 ? 'allows' : 'refuses'} ${source}`, () => assert.deepEqual(waysOutOf(source), found))

  it('finds nothing in this repository', () => {
    assert.deepEqual(findWaysOut(join(import.meta.dirname, '..')), [])
  })
})
