import type { CollectionConfig } from 'payload'
import { isSuperAdmin, roles, superAdminsOnly, superAdminsOnlyField } from '@/access/roles'
import { firstUserIsSuperAdmin } from './firstUserIsSuperAdmin'
import { passwordHtml, passwordSubject } from './passwordMail'
import { selfOrSuperAdmin } from './selfOrSuperAdmin'

const LOCK_MINUTES = 10

export const Users: CollectionConfig = {
  slug: 'users',
  labels: {
    singular: { de: 'Benutzer', en: 'User' },
    plural: { de: 'Benutzer', en: 'Users' },
  },
  admin: {
    group: { de: 'System', en: 'System' },
    useAsTitle: 'email',
    defaultColumns: ['email', 'role', 'tenants'],
    hidden: ({ user }) => !isSuperAdmin(user),
  },
  // As for tenants: see there.
  lockDocuments: false,
  auth: {
    maxLoginAttempts: 5,
    lockTime: LOCK_MINUTES * 60_000,
    cookies: { sameSite: 'Lax' },
    forgotPassword: { generateEmailSubject: passwordSubject, generateEmailHTML: passwordHtml },
  },
  access: {
    create: superAdminsOnly,
    read: selfOrSuperAdmin,
    update: selfOrSuperAdmin,
    delete: superAdminsOnly,
    unlock: superAdminsOnly,
    admin: ({ req }) => Boolean(req.user),
  },
  hooks: { beforeChange: [firstUserIsSuperAdmin] },
  fields: [
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'tenant-admin',
      saveToJWT: true,
      label: { de: 'Rolle', en: 'Role' },
      options: roles.map((value) => ({
        value,
        label: value === 'super-admin' ? 'Super-Admin' : 'Tenant-Admin',
      })),
      access: { create: superAdminsOnlyField, update: superAdminsOnlyField },
    },
  ],
}
