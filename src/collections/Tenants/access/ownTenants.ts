import type { Access } from 'payload'
import { isSuperAdmin, tenantIdsOf } from '@/access/roles'

/** Super-admins: all; tenant-admins: the tenants they belong to. */
export const ownTenants: Access = ({ req: { user } }) => {
  if (!user) return false
  if (isSuperAdmin(user)) return true
  return { id: { in: tenantIdsOf(user) } }
}
