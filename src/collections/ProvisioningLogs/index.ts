import type { CollectionConfig } from 'payload'
import { isSuperAdmin, nobody, superAdminsOnly } from '@/access/roles'

/** Append-only; written by src/store/logs.ts, redacted there. */
export const ProvisioningLogs: CollectionConfig = {
  slug: 'provisioning-logs',
  labels: {
    singular: { de: 'Provisioning Log', en: 'Provisioning log' },
    plural: { de: 'Provisioning Logs', en: 'Provisioning logs' },
  },
  admin: {
    group: { de: 'System', en: 'System' },
    useAsTitle: 'message',
    defaultColumns: ['timestamp', 'tenant', 'service', 'action', 'status', 'message'],
    hidden: ({ user }) => !isSuperAdmin(user),
  },
  defaultSort: '-id',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  access: { create: nobody, read: superAdminsOnly, update: nobody, delete: nobody },
  fields: [
    {
      name: 'timestamp',
      type: 'date',
      required: true,
      label: { de: 'Zeitpunkt', en: 'Time' },
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm:ss' } },
    },
    {
      name: 'tenant',
      type: 'relationship',
      relationTo: 'tenants',
      index: true,
      label: { de: 'Mandant', en: 'Tenant' },
    },
    {
      name: 'service',
      type: 'select',
      required: true,
      options: ['resend', 'twilio', 'vercel', 'whatsapp', 'dns', 'system'],
      label: { de: 'Dienst', en: 'Service' },
    },
    { name: 'action', type: 'text', required: true, label: { de: 'Aktion', en: 'Action' } },
    { name: 'status', type: 'select', required: true, options: ['started', 'success', 'failed'] },
    { name: 'message', type: 'text', label: { de: 'Meldung', en: 'Message' } },
    {
      name: 'metadata',
      type: 'json',
      admin: { components: { Field: '@/components/admin/PlainJson#PlainJson' } },
    },
    { name: 'job', type: 'relationship', relationTo: 'background-jobs', label: { de: 'Job', en: 'Job' } },
  ],
}
