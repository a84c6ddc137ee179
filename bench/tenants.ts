// Tenants to measure with, made and changed as people do it: through Payload, with their own rights.
import { sql } from 'drizzle-orm'
import type { Payload, RequiredDataFromCollectionSlug, TypedUser } from 'payload'
import { executorOf } from '@/store/executor'
import { loadTenant } from '@/store/tenants'
import { until } from '../tests/helpers/until'

type TenantData = Partial<RequiredDataFromCollectionSlug<'tenants'>>

let made = 0

export async function createTenant(payload: Payload): Promise<number> {
  const number = ++made
  const { id } = await payload.create({
    collection: 'tenants',
    data: {
      companyName: `Ristorante ${number}`,
      slug: `ristorante-${number}`,
      locale: 'de',
      subscriptionTier: 'premium',
      contactInfo: { email: `chef@ristorante-${number}.test`, phone: '+4915112345678' },
    },
  })
  return id
}

export const freshDomain = (): string => `ristorante-${++made}.de`

export async function createTenantAdmin(payload: Payload, tenants: readonly number[]): Promise<TypedUser> {
  const user = await payload.create({
    collection: 'users',
    data: {
      email: `chef-${++made}@example.com`,
      password: 'bench-password',
      role: 'tenant-admin',
      tenants: tenants.map((tenant) => ({ tenant })),
    },
  })
  return { ...user, collection: 'users' }
}

export type Save = (id: number, data: TenantData) => Promise<unknown>

export const savingAs =
  (payload: Payload, user: TypedUser): Save =>
  (id, data) =>
    payload.update({ collection: 'tenants', id, data, user, overrideAccess: false, depth: 0 })

/** Payload as it comes, without our hooks on the collection. */
export async function withoutHooks<T>(payload: Payload, work: () => Promise<T>): Promise<T> {
  const { config } = payload.collections['tenants']
  const own = config.hooks
  config.hooks = { ...own, beforeChange: [], afterChange: [] }
  try {
    return await work()
  } finally {
    config.hooks = own
  }
}

export const statusOf = async (payload: Payload, id: number): Promise<string | undefined> =>
  (await loadTenant(payload, id))?.statuses['email-domain'].status

export const untilStatus = (payload: Payload, id: number, status: string) =>
  until(async () => (await statusOf(payload, id)) === status, 20_000, 10)

/** Nothing runs, and nothing is due. */
export const untilIdle = (payload: Payload) =>
  until(
    async () => {
      const { rows } = await executorOf(payload).execute(sql`
        select 1 from background_jobs
        where status = 'running' or (status in ('queued', 'retrying') and scheduled_for <= now()) limit 1`)
      return rows.length === 0
    },
    20_000,
    5,
  )
