// For each cell of the access matrix something fresh to act on, and the request that acts on it.
import { sql } from 'drizzle-orm'
import { enqueue } from '@/queue/enqueue'
import { executorOf } from '@/store/executor'
import { writeLogs } from '@/store/logs'
import type { Who } from './accessMatrix'
import { addTenant, addUser, PASSWORD, type Business, type Person } from './people'
import type { World } from './world'

export interface Cast {
  owner: Business
  other: Person
  operator: Person
}

interface Target {
  id: number
  key?: string
  email?: string
  /** Whom it belongs to, where that is not the owner of the cast. */
  owner?: Person
}

interface Cell {
  path: string
  body: unknown
  token: string | null
  /** Whether the answer contains the target. */
  shows(body: Record<string, unknown>): boolean
}

let made = 0

export async function accessTargets(
  world: World,
  cast: Cast,
  slug: string,
  who: Who,
  endpoint: string,
): Promise<Cell> {
  made += 1
  const target = await (makers[slug] ?? nothing)(world, cast, who, endpoint)
  const person = {
    nobody: null,
    own: target.owner ?? cast.owner.admin,
    other: cast.other,
    operator: cast.operator,
  }[who]
  // Logging out ends the session it is called with.
  const isEnding = endpoint === 'POST /logout'
  const token = person && isEnding ? await world.rest.login(person.email, PASSWORD) : person?.token
  const [, route = ''] = endpoint.split(' ')
  const suffix = route
    .replace(':id?', String(target.id))
    .replace(':id', String(target.id))
    .replace(':key', target.key ?? '')
    .replace(/^\/$/, '')
  const query =
    /^\/(count)?$/.test(route) && !endpoint.startsWith('POST') ? `?where[id][equals]=${target.id}` : ''
  return {
    path: `${slug && `/${slug}`}${suffix}${query}`,
    body: bodyOf(slug, endpoint, target),
    token: token ?? null,
    shows: (body) => shows(body, target.id),
  }
}

function shows(body: Record<string, unknown>, id: number): boolean {
  if (Array.isArray(body['docs'])) return body['docs'].some((doc: { id: number }) => doc.id === id)
  if (Array.isArray(body['tenantOptions']))
    return body['tenantOptions'].some(({ value }: { value: number }) => value === id)
  if ('totalDocs' in body) return body['totalDocs'] === 1
  if ('key' in body || 'value' in body) return body['id'] === id
  if ('user' in body) return (body['user'] as { id?: number } | null)?.id === id
  return true
}

type Maker = (world: World, cast: Cast, who: Who, endpoint: string) => Promise<Target>

const nothing: Maker = async () => ({ id: 0 })

const makers: Record<string, Maker> = {
  tenants: async (world, { owner }, who) => {
    const id = await addTenant(world)
    const tenants = who === 'own' ? [owner.id, id] : [owner.id]
    const data = { tenants: tenants.map((tenant) => ({ tenant })) }
    await world.payload.update({ collection: 'users', id: owner.admin.id, data })
    return { id }
  },
  'background-jobs': async ({ payload }, { owner }) => {
    const inAnHour = new Date(Date.now() + 3_600_000)
    const [id = 0] = await enqueue(executorOf(payload), [
      { type: 'send_email', tenant: owner.id, scheduledFor: inAnHour },
    ])
    return { id }
  },
  'provisioning-logs': async ({ payload }, { owner }) => {
    const executor = executorOf(payload)
    await writeLogs(executor, [
      { tenant: owner.id, job: null, service: 'system', action: 'test', status: 'success' },
    ])
    const { rows } = await executor.execute(sql`select max(id) as id from provisioning_logs`)
    return { id: Number(rows[0]?.['id']) }
  },
  users: async (world, { owner }, _who, endpoint) => {
    const isSpending = /^DELETE|login$/.test(endpoint)
    const person = isSpending ? await addUser(world, 'tenant-admin', [owner.id]) : owner.admin
    return { ...person, owner: person }
  },
  'payload-kv': async ({ payload }) => {
    const key = `test-${made}`
    await payload.kv.set(key, { made })
    const { docs } = await payload.find({ collection: 'payload-kv', where: { key: { equals: key } } })
    return { id: Number(docs[0]?.id) }
  },
  'payload-preferences': async ({ payload, rest }, { owner }) => {
    const key = `columns-${made}`
    await rest.call('POST', `/payload-preferences/${key}`, { value: ['a'] }, owner.admin.token)
    const { docs } = await payload.find({
      collection: 'payload-preferences',
      where: { key: { equals: key } },
    })
    return { id: Number(docs[0]?.id), key }
  },
}

function bodyOf(slug: string, endpoint: string, { email }: Target): unknown {
  const service = { service: 'email-domain' }
  const person = { email: `new-${made}@people.test`, password: PASSWORD }
  const bodies: Record<string, Record<string, unknown>> = {
    tenants: {
      'POST /': { companyName: 'Neu', slug: `neu-${made}`, locale: 'de', subscriptionTier: 'starter' },
      'PATCH /': { companyName: 'Anders' },
      'PATCH /:id': { companyName: 'Anders' },
      'POST /:id/check': service,
      'POST /:id/retry': service,
    },
    users: {
      'POST /': { ...person, role: 'tenant-admin' },
      'POST /unlock': { email },
      'POST /login': { email, password: 'not the password' },
      'POST /first-register': { ...person, role: 'super-admin' },
      'POST /forgot-password': { email: 'nobody@people.test' },
      'POST /reset-password': { token: 'guessed', password: PASSWORD },
    },
    'payload-preferences': { 'POST /': { key: `new-${made}`, value: [] }, 'POST /:key': { value: ['b'] } },
    'payload-kv': { 'POST /': { key: `new-${made}`, data: {} } },
  }
  return bodies[slug]?.[endpoint] ?? {}
}
