import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { executorOf } from './executor'
import type { TenantRecord } from './tenants'

/** The tenant's main address, else those of its admins. */
export async function tenantAddresses(payload: Payload, { id, spec }: TenantRecord): Promise<string[]> {
  if (spec.contactInfo.email) return [spec.contactInfo.email]
  const { rows } = await executorOf(payload).execute(sql`
    select u.email from users u join users_tenants t on t._parent_id = u.id
    where t.tenant_id = ${id} and u.role = 'tenant-admin' order by u.id limit 10`)
  return rows.map(({ email }) => String(email))
}

/** The configured address of the people who run this, else all super-admins. */
export async function operatorAddresses(payload: Payload, configured: string | undefined): Promise<string[]> {
  if (configured) return [configured]
  const { rows } = await executorOf(payload).execute(sql`
    select email from users where role = 'super-admin' order by id limit 10`)
  return rows.map(({ email }) => String(email))
}
