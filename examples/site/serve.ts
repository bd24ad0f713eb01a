/**
 * A made-up newspaper on this machine alone, to try `recount read URL` and `recount watch` on (docs/tutorial.md).
 *
 *     node examples/site/serve.ts              the morning's edition, on http://localhost:8765/
 *     node examples/site/serve.ts 2            the evening's: the article on the tram has changed
 *     node examples/site/serve.ts 1 8766       on another port
 *
 * A file that an edition does not have is the one of the edition before it. Stops with Ctrl-C.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const EDITIONS = join(import.meta.dirname, 'editions')
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

/** A server of one edition, not yet listening. It answers conditional requests by ETag, as a newspaper's does. */
export function exampleSite(edition: number): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = fileOf(path === '/' ? '/index.html' : path, edition)
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    const bytes = readFileSync(file)
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    response.writeHead(200, { etag, 'content-type': TYPES[file.split('.').at(-1)!] ?? 'text/plain' }).end(bytes)
  })
}

/** The file of the newest edition that has it; null when none has, or when the path is not a plain name. */
function fileOf(path: string, edition: number): string | null {
  if (!/^(?:\/[a-z-]+)?\/[a-z-]+\.(?:html|xml|txt)$/.test(path)) return null
  for (let n = edition; n >= 1; n--) {
    const file = join(EDITIONS, String(n), path)
    if (existsSync(file)) return file
  }
  return null
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const edition = Number(process.argv[2] ?? 1)
  const port = Number(process.argv[3] ?? 8765)
  exampleSite(edition).listen(port, '127.0.0.1', () =>
    console.log(`edition ${edition} on http://localhost:${port}/ (Ctrl-C stops)`),
  )
}
