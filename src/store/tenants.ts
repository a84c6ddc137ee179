// A tenant as machines see it: what people wish, and the status groups.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { z } from 'zod'
import { statusGroups, type ServiceId, type StatusGroup } from '@/domain/services'
import type { CommonStatus } from '@/domain/status'
import { locales, subscriptionTiers, type TenantSpec } from '@/domain/tenantSpec'
import type { Executor } from '@/queue/types'
import { databaseOf, executorOf } from './executor'

/** One status group, flat, with `remote`; values as stored (instants are ISO strings). */
export type StatusRecord = CommonStatus & { remote: unknown } & Record<string, unknown>

export interface TenantRecord {
  id: number
  slug: string
  spec: TenantSpec
  statuses: Record<ServiceId, StatusRecord>
}

const text = z
  .string()
  .nullish()
  .transform((value) => value || null)
const yes = z.boolean().nullish().transform(Boolean)
const row = z
  .object({
    id: z.number(),
    slug: z.string(),
    companyName: z.string(),
    locale: z.enum(locales),
    subscriptionTier: z.enum(subscriptionTiers),
    contactInfo_email: text,
    contactInfo_phone: text,
    contactInfo_domain: text,
    features_smsEnabled: yes,
    features_whatsappEnabled: yes,
    archived: yes,
  })
  .loose()

const tenantsTable = (payload: Payload) => {
  const table = databaseOf(payload).tables['tenants']
  if (!table) throw new Error('table tenants is missing from the schema')
  return table
}

export async function loadTenant(payload: Payload, id: number): Promise<TenantRecord | null> {
  const table = tenantsTable(payload)
  const rows = await databaseOf(payload)
    .drizzle.select()
    .from(table)
    .where(sql`id = ${id}`)
  return rows[0] ? toRecord(rows[0]) : null
}

type Transaction = Parameters<Parameters<PostgresDrizzle['transaction']>[0]>[0]
type PostgresDrizzle = ReturnType<typeof databaseOf>['drizzle']
export type { Transaction }

/** Reads the row and keeps people's saves out until the transaction ends; log lines may still be inserted. */
export async function lockTenant(
  payload: Payload,
  tx: Transaction,
  id: number,
): Promise<TenantRecord | null> {
  const table = tenantsTable(payload)
  const rows = await tx
    .select()
    .from(table)
    .where(sql`id = ${id}`)
    .for('no key update')
  return rows[0] ? toRecord(rows[0]) : null
}

/** Writes just these columns of one status group: no hooks, no validation, `updatedAt` stays. Tells whoever watches. */
export async function writeStatus(
  payload: Payload,
  tx: Transaction,
  tenantId: number,
  service: ServiceId,
  patch: Record<string, unknown>,
): Promise<void> {
  const group: StatusGroup = statusGroups[service]
  const columns = Object.entries(patch).map(([field, value]) => [`${group}_${field}`, value])
  if (columns.length === 0) return
  await tx
    .update(tenantsTable(payload))
    .set(Object.fromEntries(columns))
    .where(sql`id = ${tenantId}`)
  await announce(tx as unknown as Executor, tenantId)
}

/** What the columns of each status group begin with in SQL. */
export const columnPrefixes = {
  'email-domain': 'email_domain',
  'phone-number': 'phone_number',
  'website-domain': 'website_domain',
  'whatsapp-business': 'whatsapp_business',
} as const satisfies Record<ServiceId, string>

export const TENANT_CHANNEL = 'tenant_events'

/** Whoever shows this tenant looks again; delivered at commit. */
export async function announce(executor: Executor, tenantId: number): Promise<void> {
  await executor.execute(sql`select pg_notify(${TENANT_CHANNEL}, ${String(tenantId)})`)
}

/** The tenant, other than this one, whose records name this remote id or name. */
export async function isClaimedByAnother(
  payload: Payload,
  service: ServiceId,
  tenantId: number,
  natural: { id?: string; name: string },
): Promise<boolean> {
  const remote = remoteColumn(service)
  const { rows } = await executorOf(payload).execute(sql`
    select 1 from tenants
    where id <> ${tenantId}
      and (${remote} ->> 'name' = ${natural.name} or ${remote} ->> 'domainId' = ${natural.id ?? null})
    limit 1`)
  return rows.length > 0
}

/** The tenant whose remote side has this id at the vendor. */
export async function findByRemoteId(
  payload: Payload,
  service: ServiceId,
  domainId: string,
): Promise<number | null> {
  const { rows } = await executorOf(payload).execute(sql`
    select id from tenants where ${remoteColumn(service)} ->> 'domainId' = ${domainId} limit 1`)
  return rows[0] ? Number(rows[0]['id']) : null
}

const remoteColumn = (service: ServiceId) => sql.identifier(`${columnPrefixes[service]}_remote`)

function toRecord(stored: Record<string, unknown>): TenantRecord {
  const it = row.parse(stored)
  return {
    id: it.id,
    slug: it.slug,
    spec: {
      companyName: it.companyName,
      locale: it.locale,
      subscriptionTier: it.subscriptionTier,
      contactInfo: {
        email: it.contactInfo_email,
        phone: it.contactInfo_phone,
        domain: it.contactInfo_domain,
      },
      features: { smsEnabled: it.features_smsEnabled, whatsappEnabled: it.features_whatsappEnabled },
      archived: it.archived,
    },
    statuses: {
      'email-domain': groupOf(stored, 'emailDomain'),
      'phone-number': groupOf(stored, 'phoneNumber'),
      'website-domain': groupOf(stored, 'websiteDomain'),
      'whatsapp-business': groupOf(stored, 'whatsappBusiness'),
    },
  }
}

function groupOf(stored: Record<string, unknown>, group: StatusGroup): StatusRecord {
  const prefix = `${group}_`
  const own = Object.entries(stored).filter(([column]) => column.startsWith(prefix))
  const fields = Object.fromEntries(
    own.map(([column, value]) => [column.slice(prefix.length), isInstant(column) ? toIso(value) : value]),
  )
  return { ...fields, status: fields['status'] ?? 'not_configured' } as StatusRecord
}

const isInstant = (column: string): boolean => /(At|_since)$/.test(column)

/** The driver hands instants out as Postgres writes them: `2026-11-21 10:13:02.693+00`. */
const toIso = (value: unknown): string | null =>
  typeof value === 'string' ? new Date(value).toISOString() : null
