/** Made-up publishers on loopback, whose answers depend on a clock that the test moves. */
import { createServer, type Server } from 'node:http'

/** What a request brought along. */
export type Asked = {
  readonly path: string
  readonly atMs: number
  readonly headers: Readonly<Record<string, string>>
}

/** What a site answers. `delayMs` is real time, for answers that hang; null: hangs up. */
export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly delayMs?: number
} | null

/** A publisher: `address` is its root without a slash at the end; `log` everything that it was asked. */
export type Site = {
  readonly address: string
  readonly log: Asked[]
  readonly most: () => number
  close(): Promise<void>
}

/** Starts a publisher on a free port. `answer` gets the moment of the test's clock; a missing reply is 404. */
export async function openSite(
  now: () => number,
  answer: (asked: Asked, site: { readonly address: string }) => Reply | undefined,
): Promise<Site> {
  const log: Asked[] = []
  let open = 0
  let most = 0
  const site = { address: '' }
  const server: Server = createServer((request, response) => {
    open += 1
    most = Math.max(most, open)
    response.on('close', () => (open -= 1))
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const asked = { path: request.url ?? '/', atMs: now(), headers }
    log.push(asked)
    const reply = answer(asked, site)
    if (reply === null) return void request.socket.destroy()
    const { status = 200, headers: sent = {}, body = '', delayMs = 0 } = reply ?? { status: 404 }
    const send = () => response.writeHead(status, sent).end(body)
    if (delayMs > 0) setTimeout(send, delayMs).unref()
    else send()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  site.address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  return {
    address: site.address,
    log,
    most: () => most,
    close: () => {
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

/** A body with its validator: 304 when the request names it. */
export function validated(asked: Asked, etag: string, reply: NonNullable<Reply>): Reply {
  if (asked.headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
  return { ...reply, headers: { etag, ...reply.headers } }
}
