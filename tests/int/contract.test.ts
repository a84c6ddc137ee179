import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tenant } from '@/payload-types'
import { PASSWORD } from '../helpers/people'
import { until } from '../helpers/until'
import { realPath } from '../helpers/realPath'
import { startWorld, type World } from '../helpers/world'

/** Checks recorded exchanges against the vendors' own documents; those are not part of this project. */
/** It runs only under its own name, whatever links lead there. */
const CHECKER = realPath('../shared/vendor/contract-check.mjs')
const RECORDS = 'tmp/contract-exchanges.jsonl'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await world.startWorker()
})
afterAll(() => world.close())

let token: string | null = null
let id = 0

async function call<T>(method: string, at: string, body?: unknown, expected = 200): Promise<T> {
  const answer = await world.rest.call<T>(method, at, body, token)
  expect(answer.status, `${method} ${at}: ${JSON.stringify(answer.body)}`).toBe(expected)
  return answer.body
}

const change = (data: object) => call<{ doc: Tenant }>('PATCH', `/tenants/${id}`, data)

const untilEmailDomain = (status: string, sendingDomain: string) =>
  until(async () => {
    const { emailDomain } = await call<Tenant>('GET', `/tenants/${id}`)
    return emailDomain?.status === status && emailDomain.sendingDomain === sendingDomain && emailDomain
  }, 15_000)

test('the main way, with nothing but REST: from the first user to a verified domain, and back to nothing', async () => {
  const login = { email: 'chefin@example.com', password: PASSWORD }
  token = (await call<{ token: string }>('POST', '/users/first-register', login)).token
  const business = {
    companyName: 'Bella Italia',
    slug: 'bella-italia',
    locale: 'de',
    subscriptionTier: 'premium',
    contactInfo: { email: 'mario@example.com' },
  }
  id = (await call<{ doc: Tenant }>('POST', '/tenants', business, 201)).doc.id

  const { doc } = await change({ contactInfo: { domain: 'bellaitalia.de' } })
  expect(doc.emailDomain?.status).toBe('provisioning')
  const waiting = await untilEmailDomain('pending_dns', 'emails.bellaitalia.de')
  const records = waiting.dnsRecords as { type: string; name: string; host: string; value: string }[]
  expect(records.map(({ host, name, type }) => `${type} ${host} ${name}`)).toEqual([
    'MX send.emails send.emails.bellaitalia.de',
    'TXT send.emails send.emails.bellaitalia.de',
    'TXT resend._domainkey.emails resend._domainkey.emails.bellaitalia.de',
  ])

  await until(async () => (await world.sandbox.mails()).length === 1)
  await world.sandbox.publish('bellaitalia.de')
  expect((await untilEmailDomain('verified', 'emails.bellaitalia.de')).verifiedAt).toBeTruthy()
  const subjects = await until(async () => {
    const mails = await world.sandbox.mails()
    return mails.length === 2 && mails.map(({ subject }) => subject)
  })
  expect(subjects).toEqual(['Deine E-Mail-Domain ist fast bereit!', 'Deine E-Mail-Domain ist bereit!'])

  // Every other call there is: the shared domain is looked up, the own one removed.
  await change({ subscriptionTier: 'starter' })
  await untilEmailDomain('verified', 'emails.fabig-suite.de')
  await change({ archived: true })
  await until(
    async () => (await call<Tenant>('GET', `/tenants/${id}`)).emailDomain?.status === 'not_configured',
  )
  const { domains } = await world.sandbox.state()
  expect(domains.map(({ name }) => name)).toEqual(['emails.fabig-suite.de'])
})

describe.skipIf(!existsSync(CHECKER))(
  'what was said to the vendor, and what it answered (needs the checker)',
  () => {
    test('covers every call we make there', async () => {
      const calls = (await world.sandbox.exchanges()).map(({ method, url }) => {
        const { pathname } = new URL(url)
        return `${method} ${pathname.replace(/[0-9a-f-]{36}/, ':id')}`
      })
      expect([...new Set(calls)].sort()).toEqual([
        'DELETE /domains/:id',
        'GET /domains',
        'GET /domains/:id',
        'POST /domains',
        'POST /domains/:id/verify',
        'POST /emails',
      ])
    })

    test.each([
      ['keeps to the vendor’s documents', []],
      ['so do the answers, to the letter', ['--strict-responses']],
    ])('%s', async (_, flags) => {
      await mkdir(path.dirname(RECORDS), { recursive: true })
      await writeFile(RECORDS, await world.sandbox.exchangesText())
      const { stdout } = await promisify(execFile)(process.execPath, [CHECKER, RECORDS, ...flags])
      expect(stdout).toContain('0 with violations')
    })
  },
)
