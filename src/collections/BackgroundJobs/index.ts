import type { CollectionConfig } from 'payload'
import { isSuperAdmin, nobody, superAdminsOnly } from '@/access/roles'
import { jobPriorities, jobStatuses, jobTypes } from '@/domain/jobs'
import { cancelJob } from './endpoints/cancelJob'
import { retryJob } from './endpoints/retryJob'

const label = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export const BackgroundJobs: CollectionConfig = {
  slug: 'background-jobs',
  labels: {
    singular: { de: 'Hintergrund-Job', en: 'Background job' },
    plural: { de: 'Hintergrund-Jobs', en: 'Background jobs' },
  },
  admin: {
    group: { de: 'System', en: 'System' },
    useAsTitle: 'type',
    defaultColumns: ['type', 'tenant', 'status', 'attempts', 'scheduledFor', 'error', 'createdAt'],
    hidden: ({ user }) => !isSuperAdmin(user),
    description: {
      de: 'Was das System zu tun hat und getan hat. Nur lesbar; wiederholen und abbrechen geht über die Knöpfe.',
      en: 'What the system has to do and has done. Read-only; retry and cancel with the buttons.',
    },
  },
  defaultSort: '-id',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: superAdminsOnly, update: nobody, delete: nobody },
  endpoints: [retryJob, cancelJob],
  fields: [
    {
      name: 'actions',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '@/components/admin/JobActions/index#JobActions' } },
    },
    {
      name: 'type',
      type: 'select',
      required: true,
      options: [...jobTypes],
      label: { de: 'Art', en: 'Type' },
    },
    { name: 'tenant', type: 'relationship', relationTo: 'tenants', label: { de: 'Mandant', en: 'Tenant' } },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      options: jobStatuses.map((value) => ({ value, label: label(value) })),
    },
    {
      name: 'priority',
      type: 'select',
      required: true,
      defaultValue: 'normal',
      options: [...jobPriorities],
      label: { de: 'Priorität', en: 'Priority' },
    },
    { name: 'attempts', type: 'number', defaultValue: 0, label: { de: 'Versuche', en: 'Attempts' } },
    { name: 'maxAttempts', type: 'number', defaultValue: 3, label: { de: 'Höchstens', en: 'At most' } },
    { name: 'scheduledFor', type: 'date', label: { de: 'Nächster Lauf', en: 'Next run' }, admin: withTime() },
    { name: 'startedAt', type: 'date', label: { de: 'Begonnen', en: 'Started' }, admin: withTime() },
    { name: 'completedAt', type: 'date', label: { de: 'Beendet', en: 'Finished' }, admin: withTime() },
    { name: 'error', type: 'textarea', label: { de: 'Fehler', en: 'Error' } },
    { name: 'steps', type: 'json', label: { de: 'Schritte', en: 'Steps' }, admin: plainJson() },
    { name: 'result', type: 'json', label: { de: 'Ergebnis', en: 'Result' }, admin: plainJson() },
    { name: 'data', type: 'json', label: { de: 'Anlass', en: 'Data' }, admin: plainJson() },
    {
      name: 'key',
      type: 'text',
      label: { de: 'Läuft nie zweimal zugleich', en: 'Never runs twice at once' },
    },
    {
      name: 'dedupeKey',
      type: 'text',
      unique: true,
      label: { de: 'Gibt es nie zweimal', en: 'Never exists twice' },
    },
    { name: 'leaseToken', type: 'text', access: { read: nobody }, admin: { hidden: true } },
    { name: 'leaseUntil', type: 'date', label: { de: 'Lease bis', en: 'Lease until' }, admin: withTime() },
    { name: 'triggerRunId', type: 'text', label: 'Trigger.dev Run' },
  ],
}

function withTime() {
  return { date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'dd.MM.yyyy HH:mm:ss' } }
}

/** Payload's own JSON field loads an editor from another host. */
function plainJson() {
  return { components: { Field: '@/components/admin/PlainJson#PlainJson' } }
}
