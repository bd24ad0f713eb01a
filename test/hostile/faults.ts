/** Servers that do wrong, one way each: what they send, and how the fetch must end. */
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { answer } from '../../src/intake/http/testing.ts'

/** A way to fail. `ends`: the codes, or 'body', with which the fetch may end. */
export type Fault = {
  readonly name: string
  readonly ends: readonly string[]
  readonly serve: (socket: Socket, path: string) => void
}

const DRIP_MS = 5
const page = 'A page with words. '.repeat(50)
const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'

/** After a head, a piece every few milliseconds until the other side has had enough; the timer ends with the socket. */
function drip(head: string, piece: string): (socket: Socket) => void {
  return socket => {
    if (head !== '') socket.write(head)
    const timer = setInterval(() => socket.write(piece), DRIP_MS)
    socket.on('close', () => clearInterval(timer)).on('error', () => clearInterval(timer))
  }
}

/** After a head, the piece again and again as fast as it is read, without an end. */
function pour(head: string, piece: string): (socket: Socket) => void {
  return socket => {
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    }
    socket.on('drain', more).on('error', () => {})
    socket.write(head)
    more()
  }
}

/** 30 and more faults; each is served to one request. Limits of the client under test are in `http.ts`. */
export const FAULTS: readonly Fault[] = [
  { name: 'never answers', ends: ['fetch/timeout'], serve: () => {} },
  { name: 'closes at once', ends: ['fetch/cut-off'], serve: socket => socket.end() },
  { name: 'resets at once', ends: ['fetch/cut-off'], serve: socket => socket.resetAndDestroy() },
  { name: 'half of a status line', ends: ['fetch/timeout'], serve: socket => socket.write('HTTP/1.1 20') },
  {
    name: 'half of a status line, then the end',
    ends: ['fetch/cut-off', 'fetch/bad-answer'],
    serve: socket => socket.end('HTTP/1.1 20'),
  },
  { name: 'no HTTP', ends: ['fetch/bad-answer'], serve: socket => socket.end('220 mail.example ESMTP\r\n') },
  { name: 'HTTP/0.9', ends: ['fetch/bad-answer'], serve: socket => socket.end('<html>hello</html>') },
  {
    name: 'status out of range',
    ends: ['fetch/bad-answer', 'fetch/http-error'],
    serve: socket => socket.end('HTTP/1.1 999999 Hm\r\n\r\n'),
  },
  {
    name: 'headers that drip',
    ends: ['fetch/timeout'],
    serve: drip('HTTP/1.1 200 OK\r\n', 'a: b\r\n'),
  },
  {
    name: 'headers without end',
    ends: ['fetch/bad-answer'],
    serve: pour('HTTP/1.1 200 OK\r\n', `x: ${'y'.repeat(1000)}\r\n`),
  },
  {
    name: 'one header of 100 KB',
    ends: ['fetch/bad-answer'],
    serve: socket => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
  },
  {
    name: 'a header name of 100 KB',
    ends: ['fetch/bad-answer'],
    serve: socket => socket.end(`HTTP/1.1 200 OK\r\n${'y'.repeat(100_000)}: x\r\n\r\n`),
  },
  {
    name: 'header with NUL',
    ends: ['fetch/bad-answer'],
    serve: socket => socket.end('HTTP/1.1 200 OK\r\nx: a\0b\r\ncontent-length: 2\r\n\r\nok'),
  },
  {
    name: 'early hints without end',
    ends: ['fetch/timeout', 'fetch/bad-answer'],
    serve: drip('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
  },
  {
    name: 'switches protocols',
    ends: ['fetch/bad-answer', 'fetch/cut-off'],
    serve: socket => socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
  },
  {
    name: 'two lengths',
    ends: ['fetch/bad-answer', 'fetch/cut-off'],
    serve: socket => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nok!'),
  },
  {
    name: 'negative length',
    ends: ['fetch/bad-answer'],
    serve: socket => socket.end('HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\nok'),
  },
  {
    name: 'length and chunks',
    ends: ['fetch/bad-answer', 'fetch/cut-off'],
    serve: socket => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
  },
  {
    name: 'shorter than its length',
    ends: ['fetch/cut-off'],
    serve: socket => socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n${page}`),
  },
  {
    name: 'longer than its length',
    ends: ['body', 'fetch/bad-answer'],
    serve: socket => socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n${page}`),
  },
  {
    name: 'shorter and silent',
    ends: ['fetch/timeout'],
    serve: socket => socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n${page}`),
  },
  {
    name: 'a length of many gigabytes',
    ends: ['fetch/too-large'],
    serve: socket => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n'),
  },
  {
    name: 'body that drips',
    ends: ['fetch/timeout'],
    serve: drip('HTTP/1.1 200 OK\r\n\r\n', 'x'),
  },
  {
    name: 'body without end',
    ends: ['fetch/too-large'],
    serve: pour('HTTP/1.1 200 OK\r\n\r\n', page.repeat(50)),
  },
  {
    name: 'chunks without end',
    ends: ['fetch/too-large'],
    serve: pour(chunked, `ffff\r\n${'x'.repeat(0xffff)}\r\n`),
  },
  {
    name: 'bad chunk size',
    ends: ['fetch/bad-answer'],
    serve: socket => socket.end(`${chunked}zz\r\nhello\r\n0\r\n\r\n`),
  },
  {
    name: 'chunk size that overflows',
    ends: ['fetch/bad-answer'],
    serve: socket => socket.end(`${chunked}fffffffffffffffff\r\nhello`),
  },
  {
    name: 'chunk longer than it says',
    ends: ['fetch/bad-answer'],
    serve: socket => socket.end(`${chunked}3\r\nhello\r\n0\r\n\r\n`),
  },
  { name: 'no last chunk', ends: ['fetch/cut-off'], serve: socket => socket.end(`${chunked}5\r\nhello\r\n`) },
  {
    name: 'chunk extension without end',
    ends: ['fetch/timeout', 'fetch/bad-answer', 'fetch/too-large'],
    serve: pour(`${chunked}5;`, 'a=b;'.repeat(1000)),
  },
  {
    name: 'trailers without end',
    ends: ['fetch/bad-answer', 'fetch/timeout'],
    serve: pour(`${chunked}5\r\nhello\r\n0\r\n`, `x: ${'y'.repeat(1000)}\r\n`),
  },
  {
    name: 'reset in the body',
    ends: ['fetch/cut-off'],
    serve: socket => void socket.write(`${chunked}5\r\nhello\r\n`, () => setImmediate(() => socket.resetAndDestroy())),
  },
  { name: 'silence in the body', ends: ['fetch/timeout'], serve: socket => socket.write(`${chunked}5\r\nhello\r\n`) },
  {
    name: 'body of a 204',
    ends: ['body', 'fetch/bad-answer'],
    serve: socket => socket.end(`HTTP/1.1 204 None\r\ncontent-length: 5\r\n\r\nhello`),
  },
  {
    name: '304 that nobody asked for',
    ends: ['fetch/http-error'],
    serve: socket => socket.end('HTTP/1.1 304 Not Modified\r\n\r\n'),
  },
  {
    name: 'gzip that is cut',
    ends: ['fetch/cut-off'],
    serve: socket => socket.end(answer(200, { 'content-encoding': 'gzip' }, gzipSync(page).subarray(0, 40))),
  },
  {
    name: 'gzip that is none',
    ends: ['fetch/bad-encoding'],
    serve: socket => socket.end(answer(200, { 'content-encoding': 'gzip' }, page)),
  },
  {
    name: 'brotli that is none',
    ends: ['fetch/bad-encoding'],
    serve: socket => socket.end(answer(200, { 'content-encoding': 'br' }, page)),
  },
  {
    name: 'zstd that is none',
    ends: ['fetch/bad-encoding'],
    serve: socket => socket.end(answer(200, { 'content-encoding': 'zstd' }, page)),
  },
  {
    name: 'sixty encodings',
    ends: ['fetch/encodings'],
    serve: socket => socket.end(answer(200, { 'content-encoding': Array(60).fill('gzip').join(', ') }, page)),
  },
  {
    name: 'an encoding of 60 KB',
    ends: ['fetch/encodings'],
    serve: socket => socket.end(answer(200, { 'content-encoding': 'x'.repeat(60_000) }, page)),
  },
  {
    name: 'redirect to itself',
    ends: ['fetch/too-many-redirects'],
    serve: (socket, path) => socket.end(answer(302, { location: path })),
  },
  {
    name: 'redirects without end',
    ends: ['fetch/too-many-redirects'],
    serve: (socket, path) => socket.end(answer(301, { location: `${path}x` })),
  },
  { name: 'redirect without an address', ends: ['fetch/bad-redirect'], serve: socket => socket.end(answer(302, {})) },
  {
    name: 'redirect to nonsense',
    ends: ['fetch/not-http'],
    serve: socket => socket.end(answer(302, { location: 'http://[' })),
  },
  {
    name: 'redirect with a body without end',
    ends: ['fetch/not-http'],
    serve: pour('HTTP/1.1 302 Found\r\nlocation: data:,x\r\n\r\n', page),
  },
  {
    name: 'error page without end',
    ends: ['fetch/http-error'],
    serve: pour('HTTP/1.1 500 Oh\r\n\r\n', page),
  },
  {
    name: 'half close, then the answer',
    ends: ['body', 'fetch/cut-off'],
    serve: socket => socket.end(answer(200, {}, page)),
  },
  {
    name: 'answer twice',
    ends: ['body', 'fetch/bad-answer'],
    serve: socket => socket.end(Buffer.concat([answer(200, {}, page), answer(200, {}, page)])),
  },
]
