/** For tests: raw servers on loopback, and a network whose addresses all lead there. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Dial } from './connect.ts'

/** A server on a free port of loopback. `close` destroys what is still open; `open` counts connections that are. */
export type RawServer = {
  readonly port: number
  readonly hits: () => number
  readonly open: () => number
  close(): Promise<void>
}

const TLS_HELLO = 0x16 // nobody here speaks it: hung up on

/** Starts a server that hands every connection to `serve` once the head of its request is there. */
export async function rawServer(serve: (socket: Socket, path: string, head: string) => void): Promise<RawServer> {
  const sockets = new Set<Socket>()
  let hits = 0
  const server: Server = createServer({ allowHalfOpen: true }, socket => {
    hits++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    let head = ''
    let isServed = false
    socket.on('end', () => socket.end())
    socket.on('data', piece => {
      if (head === '' && piece[0] === TLS_HELLO) return socket.destroy()
      head += piece.toString('latin1')
      if (isServed || !head.includes('\r\n\r\n')) return
      isServed = true
      serve(socket, head.split(' ')[1] ?? '', head)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    hits: () => hits,
    open: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

/** An HTTP answer with its length. */
export function answer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): Buffer {
  const bytes = Buffer.from(body)
  const all = { 'content-length': String(bytes.length), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Some Words\r\n${lines.join('')}\r\n`, 'latin1'), bytes])
}

/**
 * A network in which every address leads to the port on loopback that `portOf` names, and the socket says that it is connected with the
 * address that was asked for (the first one), or with what `remoteOf` says.
 */
export function stubNetwork(portOf: (address: string) => number, remoteOf = (address: string) => address): Dial {
  return addresses => {
    const address = addresses[0]?.address ?? ''
    const socket = connect({ host: '127.0.0.1', port: portOf(address) })
    Object.defineProperty(socket, 'remoteAddress', { get: () => remoteOf(address) })
    return socket
  }
}
