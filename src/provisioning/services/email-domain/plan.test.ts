import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DnsRecordState, LookupVerdict, WantedRecord } from '@/domain/dns'
import { CONFIRM_LOSS_MS, DAY_MS, HOUR_MS, MINUTE_MS, WATCH_READY_MS } from '@/domain/schedule'
import { sendingDomainStatuses, type SendingDomain } from '@/integrations/resend/types'
import type { EmailWish } from './definition'
import { planEmailDomain } from './plan'
import type { EmailObserved, EmailSituation } from './situation'
import { intendedRemote, withDomain, type EmailRemote } from './remote'

const now = new Date('2026-03-10T12:00:00.000Z')
const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString()

const name = 'emails.bellaitalia.de'
const zone = 'bellaitalia.de'
const dedicated: EmailWish = { kind: 'dedicated', name, zone }
const shared: EmailWish = { kind: 'shared', name: 'emails.fabig-suite.de' }

const record: WantedRecord = {
  purpose: 'spf',
  type: 'TXT',
  name: `send.${name}`,
  host: 'send.emails',
  value: 'v=spf1 include:amazonses.com ~all',
}
const domain = (status: SendingDomain['status'] = 'not_started', id = 'dom_1'): SendingDomain => ({
  id,
  name,
  status,
  records: [record],
})
const remembered = (more: Partial<EmailRemote> = {}): EmailRemote => ({
  ...withDomain(intendedRemote(name, zone, now), domain()),
  ...more,
})
const asked = (ms: number, more: Partial<EmailRemote> = {}) =>
  remembered({ status: 'pending', verifyRequestedAt: ago(ms), ...more })
const verified = (more: Partial<EmailRemote> = {}) =>
  remembered({
    status: 'verified',
    waitingSince: ago(40 * DAY_MS),
    verifyRequestedAt: ago(30 * DAY_MS),
    verifiedAt: ago(30 * DAY_MS),
    ...more,
  })

/** What our own look-up says about the records. */
const dns = (verdict: LookupVerdict): EmailObserved['dns'] => ({
  verdict,
  records: [{ ...record, status: verdict === 'ok' ? 'verified' : 'pending' }],
  nameServers: ['ns1.example'],
})
const seen = (verdict: LookupVerdict, more: Partial<EmailObserved> = {}): EmailObserved => ({
  domain: undefined,
  isClaimed: false,
  dns: dns(verdict),
  ...more,
})
const nothing: EmailObserved = { domain: null, isClaimed: false, dns: null }

function plan(at: Partial<EmailSituation>) {
  return planEmailDomain({
    wish: dedicated,
    remote: null,
    observed: nothing,
    checkRequestedAt: null,
    now,
    speed: 1,
    ...at,
  })
}

/** What people would notice: the next step, or the status with its reason, and how long until the next look. */
function gist(at: Partial<EmailSituation>) {
  const it = plan(at)
  if (it.kind === 'steps') return it.steps.map((step) => step.name)
  const { reason, status } = it.condition
  const waitMs = it.lookAt && it.lookAt.getTime() - now.getTime()
  return { kind: it.kind, status, reason, waitMs }
}

/** What people are shown; only a plan that ends has it. */
function conditionOf(it: ReturnType<typeof plan>) {
  if (it.kind === 'steps') throw new Error(`there is still to do: ${it.steps[0].name}`)
  return it.condition
}

const waiting = (status: string, reason: string | null, waitMs: number) => ({
  kind: 'waiting',
  status,
  reason,
  waitMs,
})
const settled = (status: string, reason: string | null, waitMs: number | null) => ({
  kind: 'settled',
  status,
  reason,
  waitMs,
})

describe('getting rid of what is not wished any more', () => {
  test.each<[string, Partial<EmailSituation>, string[]]>([
    [
      'a cleared domain is removed at the vendor',
      { wish: null, remote: remembered(), observed: { ...nothing, domain: undefined } },
      ['remove_domain'],
    ],
    [
      'a changed domain: the old one goes before the new one comes',
      { remote: remembered({ name: 'emails.alt.de', zone: 'alt.de' }) },
      ['remove_domain', 'create_domain'],
    ],
    [
      'a lower tier: the own domain goes before the shared one is used',
      { wish: shared, remote: verified() },
      ['remove_domain'],
    ],
    [
      'a domain that may have been created by a run that crashed is removed by its name',
      { wish: null, remote: intendedRemote(name, zone, now) },
      ['remove_domain'],
    ],
    [
      'removal comes first, even when another tenant claims the new name',
      { remote: remembered({ name: 'emails.alt.de' }), observed: { ...nothing, isClaimed: true } },
      ['remove_domain', 'create_domain'],
    ],
  ])('%s', (_, at, steps) => expect(gist(at)).toEqual(steps))

  test('where nothing is wished and nothing is there, nothing is done and nothing is looked at again', () => {
    expect(gist({ wish: null })).toEqual(settled('not_configured', null, null))
  })

  test('a removed domain leaves no trace in what people see', () => {
    const it = plan({ wish: null })
    expect(conditionOf(it).fields).toEqual({
      sendingDomain: null,
      resendDomainId: null,
      dnsRecords: [],
      nameServers: null,
      verifiedAt: null,
    })
  })

  test('the shared domain is forgotten, never removed, even if it was remembered as an own one', () => {
    const remote = remembered({ name: shared.name })
    const it = plan({ wish: shared, remote, observed: { ...nothing, domain: domain('verified') } })
    expect(it).toMatchObject({ kind: 'settled', remote: null })
  })
})

describe('the shared domain', () => {
  test('is ready at once, without DNS work for the tenant, and is looked at daily', () => {
    const it = {
      wish: shared,
      observed: { ...nothing, domain: { ...domain('verified'), name: shared.name } },
    }
    expect(gist(it)).toEqual(settled('verified', 'SharedDomain', WATCH_READY_MS))
    expect(conditionOf(plan(it)).fields).toMatchObject({ sendingDomain: shared.name, dnsRecords: [] })
  })
  test.each([
    ['missing at the vendor', null],
    ['not verified there', domain('pending')],
  ])('is the operators’ business when it is %s', (_, found) => {
    expect(gist({ wish: shared, observed: { ...nothing, domain: found } })).toEqual(
      waiting('provisioning', 'SharedDomainUnready', 15 * MINUTE_MS),
    )
  })
})

describe('getting a domain', () => {
  test('what nobody has is created', () => {
    expect(gist({})).toEqual(['create_domain'])
  })
  test('what a crash left behind is adopted, not created twice', () => {
    const remote = intendedRemote(name, zone, now)
    expect(gist({ remote, observed: { ...nothing, domain: domain() } })).toEqual(['adopt_domain'])
  })
  test('what another tenant still holds is waited for', () => {
    expect(gist({ observed: { ...nothing, domain: undefined, isClaimed: true } })).toEqual(
      waiting('provisioning', 'DomainReleasing', MINUTE_MS),
    )
  })
  test('what vanished at the vendor is created again', () => {
    expect(gist({ remote: verified(), observed: seen('ok', { domain: null }) })).toEqual(['create_domain'])
  })
  test('right after its creation the first look-up follows at once', () => {
    const assumed = { ...dns('missing')!, isAssumed: true as const }
    const observed = seen('missing', { domain: domain(), dns: assumed })
    expect(gist({ remote: remembered(), observed })).toEqual(waiting('pending_dns', 'DnsMissing', 0))
  })
})

describe('waiting for DNS', () => {
  test.each<[LookupVerdict, string]>([
    ['missing', 'DnsMissing'],
    ['wrong', 'DnsWrong'],
    ['unknown', 'DnsUnknown'],
  ])('records that look %s are waited for as %s, and the vendor is left alone', (verdict, reason) => {
    expect(gist({ remote: remembered(), observed: seen(verdict) })).toEqual(
      waiting('pending_dns', reason, MINUTE_MS),
    )
  })

  test.each([
    [0, MINUTE_MS],
    [6 * MINUTE_MS, 5 * MINUTE_MS],
    [3 * HOUR_MS, 15 * MINUTE_MS],
    [4 * DAY_MS, 6 * HOUR_MS],
  ])('after %d ms of waiting the next look is in %d ms', (age, wait) => {
    const it = gist({ remote: remembered({ waitingSince: ago(age) }), observed: seen('missing') })
    expect(it).toEqual(waiting('pending_dns', 'DnsMissing', wait))
  })

  test('after 14 days it is given up, until somebody asks again', () => {
    const remote = remembered({ waitingSince: ago(14 * DAY_MS) })
    expect(gist({ remote, observed: seen('missing') })).toEqual(settled('failed', 'DnsTimeout', null))
  })

  test('"check now" makes the waiting start anew', () => {
    const remote = asked(0, { waitingSince: ago(20 * DAY_MS) })
    const checkRequestedAt = new Date(now.getTime() - 1)
    expect(gist({ remote, checkRequestedAt, observed: seen('missing') })).toEqual(
      waiting('pending_dns', 'DnsMissing', MINUTE_MS),
    )
  })

  test('the reminders go by the first day, whatever was pressed since', () => {
    const remote = asked(0, { waitingSince: ago(5 * DAY_MS) })
    const it = plan({ remote, checkRequestedAt: now, observed: seen('missing') })
    expect(conditionOf(it).waitingSince).toBe(remote.waitingSince)
  })

  test('waiting times are divided by the speed of the sandbox', () => {
    const it = gist({ remote: remembered(), observed: seen('missing'), speed: 60 })
    expect(it).toEqual(waiting('pending_dns', 'DnsMissing', 1000))
  })
})

describe('asking the vendor to verify', () => {
  test.each<[string, Partial<EmailSituation>]>([
    ['as soon as our own look-up sees the records', { remote: remembered(), observed: seen('ok') }],
    [
      'when a person asks, even though we see nothing',
      { remote: remembered(), observed: seen('missing'), checkRequestedAt: now },
    ],
    [
      'again when a person asks after the last time',
      { remote: asked(HOUR_MS), observed: seen('missing'), checkRequestedAt: new Date(ago(MINUTE_MS)) },
    ],
    [
      'again when it has given up and the records are there by now',
      { remote: asked(HOUR_MS), observed: seen('ok', { domain: domain('failed') }) },
    ],
  ])('%s', (_, at) => expect(gist(at)).toEqual(['verify_domain']))

  test.each<[string, Partial<EmailSituation>]>([
    ['while it is looking', { remote: asked(HOUR_MS), observed: seen('ok', { domain: domain('pending') }) }],
    [
      'so soon after it gave up',
      { remote: asked(5 * MINUTE_MS), observed: seen('ok', { domain: domain('failed') }) },
    ],
    [
      'for a request it has heard already',
      { remote: asked(1000), observed: seen('ok'), checkRequestedAt: new Date(ago(2000)) },
    ],
  ])('but not %s', (_, at) => expect(gist(at)).toMatchObject({ status: 'verifying', reason: 'Verifying' }))

  test('a vendor that is still looking after weeks is waited for from when it was asked', () => {
    const remote = asked(0, { waitingSince: ago(40 * DAY_MS) })
    expect(gist({ remote, observed: seen('ok', { domain: domain('pending') }) })).toEqual(
      waiting('verifying', 'Verifying', MINUTE_MS),
    )
  })
})

describe('a verified domain', () => {
  const atVendor = domain('verified')

  test('is ready, remembers when, and is looked at daily', () => {
    const it = plan({ remote: asked(MINUTE_MS), observed: seen('ok', { domain: atVendor }) })
    expect(it).toMatchObject({
      kind: 'settled',
      condition: { status: 'verified', reason: null, fields: { verifiedAt: now.toISOString() } },
      lookAt: new Date(now.getTime() + WATCH_READY_MS),
      remote: { verifiedAt: now.toISOString() },
    })
  })

  test('is ready when the vendor says so, although we do not see the records ourselves', () => {
    const it = gist({ remote: asked(MINUTE_MS), observed: seen('missing', { domain: atVendor }) })
    expect(it).toEqual(settled('verified', null, WATCH_READY_MS))
  })

  test('keeps the day it became ready at every later look', () => {
    const it = plan({ remote: verified(), observed: seen('ok', { domain: atVendor }) })
    expect(conditionOf(it).fields).toMatchObject({ verifiedAt: verified().verifiedAt })
  })

  test.each<LookupVerdict>(['missing', 'wrong'])(
    'stays verified when one look finds its records %s',
    (it) => {
      expect(plan({ remote: verified(), observed: seen(it, { domain: atVendor }) })).toMatchObject({
        condition: { status: 'verified', reason: null },
        lookAt: new Date(now.getTime() + CONFIRM_LOSS_MS),
        remote: { lostAt: now.toISOString(), isLost: false },
      })
    },
  )

  test('has lost its records when a second look, hours later, finds them missing too', () => {
    const remote = verified({ lostAt: ago(CONFIRM_LOSS_MS) })
    expect(plan({ remote, observed: seen('missing', { domain: atVendor }) })).toMatchObject({
      kind: 'waiting',
      condition: { status: 'failed', reason: 'RecordsLost' },
      lookAt: new Date(now.getTime() + MINUTE_MS),
      remote: { isLost: true },
    })
  })

  test('is not believed lost before the hours are over', () => {
    const remote = verified({ lostAt: ago(CONFIRM_LOSS_MS - 1) })
    expect(gist({ remote, observed: seen('missing', { domain: atVendor }) })).toEqual(
      waiting('verified', null, 1),
    )
  })

  test.each<SendingDomain['status']>(['verified', 'pending', 'temporary_failure'])(
    'is never called lost because the look-up failed (the vendor says %s)',
    (status) => {
      const remote = verified({ lostAt: ago(DAY_MS) })
      const it = plan({ remote, observed: seen('unknown', { domain: domain(status) }) })
      expect(it).toMatchObject({
        condition: { status: 'verified', reason: null },
        remote: { lostAt: ago(DAY_MS), isLost: false },
      })
    },
  )

  test('is on its way to be lost when the vendor says it fails and our own look-up cannot tell', () => {
    const it = plan({ remote: verified(), observed: seen('unknown', { domain: domain('failed') }) })
    expect(it).toMatchObject({ condition: { status: 'verified' }, remote: { lostAt: now.toISOString() } })
  })

  test('does not come back because a look-up failed', () => {
    const remote = verified({ lostAt: ago(DAY_MS), isLost: true })
    expect(gist({ remote, observed: seen('unknown', { domain: atVendor }) })).toMatchObject({
      status: 'failed',
      reason: 'RecordsLost',
    })
  })

  test('comes back by itself, ready from now on, when its records are seen again', () => {
    const remote = verified({ lostAt: ago(DAY_MS), isLost: true })
    expect(plan({ remote, observed: seen('ok', { domain: atVendor }) })).toMatchObject({
      condition: { status: 'verified', reason: null, fields: { verifiedAt: now.toISOString() } },
      remote: { lostAt: null, isLost: false },
    })
  })

  test('was never away when only one look missed its records', () => {
    const remote = verified({ lostAt: ago(HOUR_MS) })
    const it = plan({ remote, observed: seen('ok', { domain: atVendor }) })
    expect(it).toMatchObject({
      condition: { fields: { verifiedAt: remote.verifiedAt } },
      remote: { lostAt: null },
    })
  })

  test('of long ago comes back by itself even when the vendor must look again', () => {
    const lost = verified({ lostAt: ago(DAY_MS), isLost: true, status: 'failed' })
    expect(gist({ remote: lost, observed: seen('ok', { domain: domain('failed') }) })).toEqual([
      'verify_domain',
    ])
    const remote: EmailRemote = { ...lost, status: 'pending', verifyRequestedAt: ago(0) }
    expect(gist({ remote, observed: seen('ok') })).toEqual(waiting('verifying', 'Verifying', MINUTE_MS))
  })

  test('shows every record as verified, whatever we see', () => {
    const it = plan({ remote: asked(MINUTE_MS), observed: seen('missing', { domain: atVendor }) })
    const records = conditionOf(it).fields?.['dnsRecords'] as DnsRecordState[]
    expect(records.map(({ status }) => status)).toEqual(['verified'])
  })
})

describe('whatever is observed', () => {
  const names = fc.constantFrom(name, 'emails.alt.de', shared.name)
  const instant = fc.integer({ min: 0, max: 60 * DAY_MS }).map(ago)
  const maybe = fc.option(instant, { nil: null })
  const status = fc.constantFrom(...sendingDomainStatuses)
  const remotes = fc.record({
    name: names,
    zone: fc.constant(zone),
    domainId: fc.option(fc.constant('dom_1'), { nil: null }),
    status,
    records: fc.constant<WantedRecord[]>([record]),
    waitingSince: instant,
    verifyRequestedAt: maybe,
    verifiedAt: maybe,
    lostAt: maybe,
    isLost: fc.boolean(),
  })
  const wishes = fc.constantFrom<EmailWish | null>(null, shared, dedicated)
  const found = fc.record({
    id: fc.constant('dom_1'),
    name: names,
    status,
    records: fc.constant<WantedRecord[]>([record]),
  })
  const verdicts = fc.constantFrom<LookupVerdict>('ok', 'missing', 'wrong', 'unknown')
  const situations: fc.Arbitrary<EmailSituation> = fc.record({
    wish: wishes,
    remote: fc.option(remotes, { nil: null }),
    observed: fc.record({
      domain: fc.oneof(fc.constant(null), fc.constant(undefined), found),
      isClaimed: fc.boolean(),
      dns: fc.option(verdicts.map(dns), { nil: null }),
    }),
    checkRequestedAt: fc.option(
      instant.map((at) => new Date(at)),
      { nil: null },
    ),
    now: fc.constant(now),
    speed: fc.constantFrom(1, 600),
  })
  const next = (at: EmailSituation) => {
    const it = planEmailDomain(at)
    return it.kind === 'steps' ? it.steps[0] : null
  }
  const always = (holds: (at: EmailSituation) => void) =>
    fc.assert(fc.property(situations, holds), { numRuns: 3_000 })

  test('nothing is created while a domain is remembered and there', () => {
    always((at) => {
      if (at.remote?.domainId && at.observed.domain !== null) expect(next(at)?.name).not.toBe('create_domain')
    })
  })
  test('the shared domain is never removed while it is the one to use', () => {
    always((at) => {
      const step = next(at)
      if (at.wish?.kind === 'shared' && step?.name === 'remove_domain')
        expect(step.remote.name).not.toBe(at.wish.name)
    })
  })
  test('a domain that is wished is never removed', () => {
    always((at) => {
      const step = next(at)
      if (step?.name === 'remove_domain') expect(step.remote.name).not.toBe(at.wish?.name)
    })
  })
  test('what is waited for is looked at again, and never in the past', () => {
    always((at) => {
      const it = planEmailDomain(at)
      if (it.kind === 'waiting') expect(it.lookAt.getTime()).toBeGreaterThanOrEqual(now.getTime())
    })
  })
  test('nobody is told of lost records that were never there', () => {
    always((at) => {
      const it = planEmailDomain(at)
      if (it.kind !== 'steps' && it.condition.reason === 'RecordsLost')
        expect(at.remote?.verifiedAt).toBeTruthy()
    })
  })
})
