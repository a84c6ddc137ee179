import type { Access } from 'payload'
import { isSuperAdmin } from '@/access/roles'

export const selfOrSuperAdmin: Access = ({ req: { user } }) => {
  if (!user) return false
  if (isSuperAdmin(user)) return true
  return { id: { equals: user.id } }
}
