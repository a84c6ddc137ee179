import { describe, expect, test } from 'vitest'
import { DAY_MS } from '@/domain/schedule'
import { mailsForTransition, type Transition } from './rules'

const now = new Date('2026-03-10T12:00:00.000Z')
const since = '2026-03-10T11:59:00.000Z'
const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString()

interface Change extends Partial<Omit<Transition, 'before' | 'after'>> {
  from?: string
  to: string
  was?: Transition['before']['reason']
  reason?: Transition['before']['reason']
  at?: string
}

const mails = ({ from = 'provisioning', to, was = null, reason = null, at = since, ...more }: Change) =>
  mailsForTransition({
    tenantId: 7,
    service: 'email-domain',
    before: { status: from, reason: was },
    after: { status: to, reason, since: at },
    remoteId: 'dom_1',
    waitingSince: null,
    audience: null,
    now,
    speed: 1,
    ...more,
  })
const templates = (change: Change) => mails(change).map(({ data }) => data['template'])
const keys = (change: Change) => mails(change).map(({ dedupeKey }) => dedupeKey)

describe('which change deserves which mail', () => {
  test.each<[string, Change, string[]]>([
    ['records to enter: the instructions', { to: 'pending_dns' }, ['dns-instructions']],
    ['ready: the good news', { from: 'verifying', to: 'verified' }, ['domain-verified']],
    ['ready at once: the good news only', { to: 'verified' }, ['domain-verified']],
    ['still ready: nothing', { from: 'verified', to: 'verified' }, []],
    ['the shared domain needs nobody’s attention', { to: 'verified', reason: 'SharedDomain' }, []],
    ['being verified: nothing', { from: 'pending_dns', to: 'verifying', reason: 'Verifying' }, []],
    ['switched off: nothing', { from: 'verified', to: 'not_configured' }, []],
    [
      'the tenant must act: what, and why',
      { to: 'failed', reason: 'DomainTaken', audience: 'tenant' },
      ['needs-you'],
    ],
    [
      'given up waiting: the tenant must act',
      { from: 'pending_dns', to: 'failed', reason: 'DnsTimeout', audience: 'tenant' },
      ['needs-you'],
    ],
    [
      'still failed: nothing',
      { from: 'failed', to: 'failed', was: 'DomainTaken', reason: 'DomainTaken', audience: 'tenant' },
      [],
    ],
    [
      'failed for what is the tenant’s to mend by now: what, and why',
      { from: 'failed', to: 'failed', was: 'VendorUnavailable', reason: 'DomainTaken', audience: 'tenant' },
      ['needs-you'],
    ],
    [
      'records lost: which ones',
      { from: 'verified', to: 'failed', reason: 'RecordsLost', audience: 'tenant' },
      ['records-lost'],
    ],
    [
      'our own side failed: operators, not the tenant',
      { to: 'failed', reason: 'VendorRefused', audience: 'operator' },
      ['operator-alert'],
    ],
    [
      'waiting for an operator: he is told though nothing has failed',
      { to: 'provisioning', reason: 'CredentialsMissing', audience: 'operator' },
      ['operator-alert'],
    ],
    [
      'still waiting for him: nothing',
      {
        to: 'provisioning',
        was: 'CredentialsMissing',
        reason: 'CredentialsMissing',
        audience: 'operator',
      },
      [],
    ],
    ['a vendor that is down for a moment: nothing', { to: 'provisioning', reason: 'VendorUnavailable' }, []],
  ])('%s', (_, change, expected) => expect(templates(change)).toEqual(expected))
})

describe('reminders', () => {
  const waited = (days: number, more: Partial<Change> = {}) =>
    mails({ from: 'pending_dns', to: 'pending_dns', waitingSince: ago(days * DAY_MS), ...more })
      .filter(({ data }) => data['template'] === 'dns-reminder')
      .map(({ data }) => data['days'])

  test('none in the first three days', () => expect(waited(2.99)).toEqual([]))
  test('one after three days', () => expect(waited(3)).toEqual([3]))
  test('another one after seven', () => expect(waited(7)).toContain(7))
  test('none to somebody who is not waited for', () => {
    expect(waited(9, { waitingSince: null })).toEqual([])
    expect(waited(9, { to: 'verifying' })).toEqual([])
  })
  test('sooner in the sandbox', () => expect(waited(3 / 600, { speed: 600 })).toEqual([3]))
})

describe('each mail once', () => {
  test.each<[string, Change, Change]>([
    [
      'the instructions of one domain',
      { to: 'pending_dns' },
      { to: 'pending_dns', from: 'verifying', at: ago(0) },
    ],
    [
      'an alert about the platform, whichever tenant met it',
      { to: 'provisioning', reason: 'CredentialsMissing', audience: 'operator' },
      { to: 'provisioning', reason: 'CredentialsMissing', audience: 'operator', tenantId: 8, remoteId: null },
    ],
  ])('%s: the same key', (_, one, other) => expect(keys(one)).toEqual(keys(other)))

  test.each<[string, Change, Change]>([
    ['instructions of another domain', { to: 'pending_dns' }, { to: 'pending_dns', remoteId: 'dom_2' }],
    ['ready again after it was lost', { to: 'verified' }, { to: 'verified', at: ago(0) }],
    [
      'an alert about one tenant, and about another',
      { to: 'failed', reason: 'VendorRefused', audience: 'operator' },
      { to: 'failed', reason: 'VendorRefused', audience: 'operator', tenantId: 8 },
    ],
    [
      'an alert of today, and of tomorrow',
      { to: 'provisioning', reason: 'CredentialsMissing', audience: 'operator' },
      {
        to: 'provisioning',
        reason: 'CredentialsMissing',
        audience: 'operator',
        now: new Date(now.getTime() + DAY_MS),
      },
    ],
  ])('%s: another key', (_, one, other) => expect(keys(one)).not.toEqual(keys(other)))

  test('a key serves the vendor as idempotency key', () => {
    const [mail] = mails({ to: 'verified' })
    expect(mail?.key).toBe(mail?.dedupeKey)
    expect(mail?.dedupeKey.length).toBeLessThanOrEqual(256)
  })

  test('what an operator reads about a failure travels with the order', () => {
    const change = { to: 'failed', reason: 'VendorRefused', audience: 'operator', detail: '422' } as const
    expect(mails(change)[0]?.data).toMatchObject({ reason: 'VendorRefused', detail: '422' })
  })
})
