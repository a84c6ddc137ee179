// Who is asked: authoritative servers before resolvers, and resolvers when those are silent. Needs a second loopback
// address on the same port, which only Linux has by itself.
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { decode, encode, RECURSION_DESIRED, type Answer } from 'dns-packet'
import { afterEach, expect, describe, it } from 'vitest'
import { diagnoseRecords } from '@/integrations/dns/diagnose'
import { createDnsLookup } from '@/integrations/dns/lookup'

const RESOLVER = '127.0.0.1'
const AUTHORITY = '127.0.0.2'
const NXDOMAIN = 3

const open: Socket[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.close()
})

/** Answers `TYPE name` from the list, everything else with NXDOMAIN; with `null` it stays silent. */
async function nameServer(ip: string, port: number, known: Record<string, Answer> | null): Promise<number> {
  const socket = createSocket('udp4')
  open.push(socket)
  socket.on('message', (message, peer) => {
    const { id, questions = [] } = decode(message)
    const answer = known?.[`${questions[0]?.type} ${questions[0]?.name}`]
    const flags = RECURSION_DESIRED | (answer ? 0 : NXDOMAIN)
    const response = encode({ type: 'response', id, flags, questions, answers: answer ? [answer] : [] })
    if (known) socket.send(response, peer.port, peer.address)
  })
  socket.bind(port, ip)
  await once(socket, 'listening')
  return socket.address().port
}

const text = (data: string): Answer => ({ type: 'TXT', name: 'www.bellaitalia.de', data })
const delegation: Record<string, Answer> = {
  'NS bellaitalia.de': { type: 'NS', name: 'bellaitalia.de', data: 'ns.host.net' },
  'A ns.host.net': { type: 'A', name: 'ns.host.net', data: AUTHORITY },
}

async function serve(resolver: Record<string, Answer>, authority: Record<string, Answer> | null) {
  const port = await nameServer(RESOLVER, 0, resolver)
  await nameServer(AUTHORITY, port, authority)
  return createDnsLookup({ servers: [`${RESOLVER}:${port}`], timeoutMs: 200, tries: 1 })
}

async function ask(resolver: Record<string, Answer>, authority: Record<string, Answer> | null) {
  const lookup = await serve(resolver, authority)
  return lookup.resolve('www.bellaitalia.de', 'TXT')
}

describe.runIf(process.platform === 'linux')('a look-up', () => {
  const key = 'TXT www.bellaitalia.de'

  it('believes the authoritative server, not a resolver that remembers "no such name"', async () => {
    expect(await ask(delegation, { [key]: text('new') })).toEqual({ kind: 'found', values: ['new'] })
  })

  it('believes the authoritative server, not a resolver that remembers an old value', async () => {
    const resolver = { ...delegation, [key]: text('old') }
    expect(await ask(resolver, { [key]: text('new') })).toEqual({ kind: 'found', values: ['new'] })
  })

  it('asks the resolver when the authoritative server is silent', async () => {
    const resolver = { ...delegation, [key]: text('seen by the resolver') }
    expect(await ask(resolver, null)).toEqual({ kind: 'found', values: ['seen by the resolver'] })
  })

  it('follows a CNAME by itself where the authoritative server answers with nothing else', async () => {
    const name = 'key.bellaitalia.de'
    const wanted = { purpose: 'dkim', type: 'TXT', name, host: 'key', value: 'p=abc' } as const
    const alias: Answer = { type: 'CNAME', name, data: 'key.agentur.net' }
    const lookup = await serve(
      { ...delegation, 'TXT key.agentur.net': { type: 'TXT', name: 'key.agentur.net', data: 'p=abc' } },
      { [`TXT ${name}`]: alias, [`CNAME ${name}`]: alias },
    )
    expect((await diagnoseRecords(lookup, 'bellaitalia.de', [wanted])).verdict).toBe('ok')
  })

  it('does not believe the "no" of a resolver that denies every ending', async () => {
    expect((await ask({}, {})).kind).toBe('unknown')
  })

  it('asks the resolver when the name servers have no address', async () => {
    const resolver = { ...delegation, 'A ns.host.net': text('no address'), [key]: text('seen') }
    expect(await ask(resolver, {})).toEqual({ kind: 'found', values: ['seen'] })
  })
})
