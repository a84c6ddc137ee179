import type { CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { sql } from 'drizzle-orm'
import { executorOfRequest } from '@/store/executor'
import { lockTenant, type Transaction } from '@/store/tenants'

/** A tenant goes only when nothing of it is left at a vendor; its users stay, without it, its jobs and logs go with it. */
export const allOffBeforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const executor = await executorOfRequest(req)
  // On this transaction's connection (a second one might be waited for without end), and locked: nothing is switched
  // on between this look and the end.
  const tenant = await lockTenant(req.payload, executor as unknown as Transaction, Number(id))
  if (!tenant) return
  const stillOn = Object.values(tenant.statuses).some(
    ({ remote, status }) => remote || status !== 'not_configured',
  )
  if (stillOn) throw new APIError(refusal[req.i18n.language === 'en' ? 'en' : 'de'], 409, null, true)
  await executor.execute(sql`delete from users_tenants where tenant_id = ${tenant.id}`)
  await executor.execute(sql`delete from provisioning_logs where tenant_id = ${tenant.id}`)
  await executor.execute(sql`delete from background_jobs where tenant_id = ${tenant.id}`)
}

const refusal = {
  de: 'Erst archivieren: Dieser Mandant hat noch eingerichtete Dienste. Nach dem Archivieren werden sie entfernt, dann lässt er sich löschen.',
  en: 'Archive first: this tenant still has services set up. Once archived they are removed, then it can be deleted.',
}
