// Roles and rules shared by collections. Imports nothing of ours but generated types.
import type { Access, FieldAccess, PayloadRequest } from 'payload'
import type { User } from '@/payload-types'

export const roles = ['super-admin', 'tenant-admin'] as const

type MaybeUser = PayloadRequest['user'] | User | null | undefined

export const isSuperAdmin = (user: object | null | undefined): boolean =>
  Boolean(user && 'role' in user && user.role === 'super-admin')

/** Ids of the tenants a user belongs to, whether populated or not. */
export function tenantIdsOf(user: MaybeUser): number[] {
  return (user?.tenants ?? []).map(({ tenant }) => (typeof tenant === 'object' ? tenant.id : tenant))
}

export const superAdminsOnly: Access = ({ req }) => isSuperAdmin(req.user)
export const superAdminsOnlyField: FieldAccess = ({ req }) => isSuperAdmin(req.user)
export const nobody = () => false

/** Super-admins, and tenant-admins of this tenant. */
export const maySeeTenant = (user: MaybeUser, tenantId: number): boolean =>
  isSuperAdmin(user) || tenantIdsOf(user).includes(tenantId)
