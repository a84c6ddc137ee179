// Stands between a worker and the sandbox. What it is asked to hold reaches the vendor, which does the work; the answer
// is kept back until it is let go: the moment in which a crash would hurt most.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HoldingProxy {
  url: string
  /** The next call that matches is answered only after release(). */
  hold(isIt: Match): {
    /** The vendor has done the work. */
    done: Promise<void>
    release(): void
  }
  close(): Promise<void>
}

type Match = (call: { method: string; path: string; body: string }) => boolean

interface Hold {
  isIt: Match
  isDone: () => void
  released: Promise<void>
}

export async function startHoldingProxy(target: string): Promise<HoldingProxy> {
  const holds: Hold[] = []
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await textOf(request)
    const { headers, method = 'GET', url: path = '/' } = request
    const answer = await fetch(`${target}${path}`, {
      method,
      headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
    })
    const text = await answer.text()
    const index = holds.findIndex(({ isIt }) => isIt({ method, path, body }))
    const [held] = index < 0 ? [] : holds.splice(index, 1)
    held?.isDone()
    await held?.released
    const retryAfter = answer.headers.get('retry-after')
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(retryAfter ? { 'retry-after': retryAfter } : {}),
    })
    response.end(text)
  }
  const server = createServer((request, response) => void pass(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    hold: (isIt) => {
      let isDone = () => {}
      let release = () => {}
      const done = new Promise<void>((resolve) => (isDone = resolve))
      const released = new Promise<void>((resolve) => (release = resolve))
      holds.push({ isIt, isDone, released })
      return { done, release }
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
