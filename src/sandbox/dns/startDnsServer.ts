// The sandbox's name server: UDP and TCP on one port number of 127.0.0.1.
// May import this folder and dns-packet only. Test: tests/contract/sandbox.test.ts.
import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { QueryLog } from './QueryLog'
import { respond } from './respond'
import type { Zones } from './Zones'

const HOST = '127.0.0.1'
const PORT_ATTEMPTS = 10

interface DnsServer {
  port: number
  close(): Promise<void>
}

export async function startDnsServer(port: number, zones: Zones, log: QueryLog): Promise<DnsServer> {
  for (let attempt = 1; ; attempt += 1) {
    const open = new Set<Socket>()
    const tcp = tcpServer(zones, log, open)
    const udp = udpSocket(zones, log)
    try {
      const bound = await listenTcp(tcp, port)
      udp.bind(bound, HOST)
      await once(udp, 'listening')
      return { port: bound, close: () => close(tcp, udp, open) }
    } catch (error) {
      await close(tcp, udp, open)
      // A port free for TCP may be taken for UDP; with "any free" the next one may do.
      if (port !== 0 || attempt === PORT_ATTEMPTS) throw error
    }
  }
}

function udpSocket(zones: Zones, log: QueryLog): UdpSocket {
  const udp = createSocket('udp4')
  udp.on('error', () => {}) // a failed bind is reported by the caller's own listener
  udp.on('message', (message, peer) => {
    const answer = respond(message, 'udp', zones, log)
    if (answer) udp.send(answer, peer.port, peer.address)
  })
  return udp
}

function tcpServer(zones: Zones, log: QueryLog, open: Set<Socket>): Server {
  return createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    let received: Buffer = Buffer.alloc(0)
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      received = answerAll(received, socket, zones, log)
    })
  })
}

/** Over TCP every message follows its length; returns what is still incomplete. */
function answerAll(received: Buffer, socket: Socket, zones: Zones, log: QueryLog): Buffer {
  let rest = received
  while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
    const length = rest.readUInt16BE(0)
    const answer = respond(rest.subarray(2, 2 + length), 'tcp', zones, log)
    if (answer) {
      const size = Buffer.alloc(2)
      size.writeUInt16BE(answer.length)
      socket.write(Buffer.concat([size, answer]))
    }
    rest = rest.subarray(2 + length)
  }
  return rest
}

async function listenTcp(tcp: Server, port: number): Promise<number> {
  tcp.listen(port, HOST)
  await once(tcp, 'listening')
  const address = tcp.address()
  if (!address || typeof address === 'string') throw new Error('DNS: no port')
  return address.port
}

async function close(tcp: Server, udp: UdpSocket, open: Set<Socket>): Promise<void> {
  for (const socket of open) socket.destroy()
  await Promise.all([
    new Promise<void>((resolve) => tcp.close(() => resolve())),
    new Promise<void>((resolve) => {
      try {
        udp.close(() => resolve())
      } catch {
        resolve() // was never bound
      }
    }),
  ])
}
