// The sandbox's controls (`/_sandbox/…`), over HTTP.
import type { Sandbox } from '@/sandbox'

export interface Exchange {
  service: string
  method: string
  url: string
  status: number
  body: string
  response: unknown
}

export interface SentMail {
  to: string[]
  subject: string
  html: string
  text: string
}

export interface SandboxControl {
  url: string
  dnsPort: number
  exchanges(): Promise<Exchange[]>
  exchangesText(): Promise<string>
  mails(): Promise<SentMail[]>
  state(): Promise<{ domains: { id: string; name: string; status: string }[] }>
  publish(domain: string): Promise<void>
  setDns(name: string, type: string, values: string[]): Promise<void>
  removeDns(name: string, type?: string): Promise<void>
  fault(fault: Record<string, unknown>): Promise<void>
  post(path: string, body: unknown): Promise<void>
}

export function createSandboxControl({ url, dnsPort }: Pick<Sandbox, 'url' | 'dnsPort'>): SandboxControl {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${url}/_sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`sandbox ${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const exchangesText = async () => (await send('GET', '/exchanges')).text()
  return {
    url,
    dnsPort,
    exchangesText,
    exchanges: async () =>
      (await exchangesText())
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Exchange),
    mails: async () => (await (await send('GET', '/mails')).json()) as SentMail[],
    state: async () => (await (await send('GET', '/state')).json()) as { domains: never[] },
    publish: async (domain) => void (await send('POST', '/dns/publish', { domain })),
    setDns: async (name, type, values) => void (await send('PUT', '/dns', { name, type, values })),
    removeDns: async (name, type) => void (await send('DELETE', '/dns', { name, type })),
    fault: async (fault) => void (await send('POST', '/faults', fault)),
    post: async (path, body) => void (await send('POST', path, body)),
  }
}
