// What the system found: one read-only group per service, with the fields every group has and the service's own.
// The raw columns stay out of the form (they would go stale while it is open); the card shows them live.
import type { Field, GroupField, JSONField } from 'payload'
import { nobody } from '@/access/roles'
import { statusGroups, type ServiceId } from '@/domain/services'
import { statusValues } from '@/domain/status'
import { definitions } from '@/provisioning/definitions'
import { serviceTexts } from '@/i18n/services'

export function statusGroup(service: ServiceId, ownFields: Field[]): GroupField {
  const texts = serviceTexts[service]
  return {
    name: statusGroups[service],
    type: 'group',
    label: texts.heading,
    access: { create: nobody, update: nobody },
    admin: {
      description: texts.description,
      condition: () => definitions.some(({ id }) => id === service),
    },
    fields: [
      {
        name: 'card',
        type: 'ui',
        admin: {
          components: {
            Field: { path: '@/components/admin/ServiceCard/index#ServiceCard', clientProps: { service } },
          },
        },
      },
      {
        name: 'status',
        type: 'select',
        defaultValue: 'not_configured',
        options: statusValues[service].map((value) => ({ value, label: texts.statuses[value] ?? value })),
        label: { de: 'Status', en: 'Status' },
        admin: {
          condition: () => false,
          components: { Cell: '@/components/admin/StatusCell#StatusCell' },
        },
      },
      ...[...commonFields, ...ownFields].map(outOfTheForm),
    ],
  }
}

const commonFields: Field[] = [
  { name: 'reason', type: 'text', label: { de: 'Grund', en: 'Reason' } },
  { name: 'errorMessage', type: 'textarea', label: { de: 'Fehlermeldung', en: 'Error message' } },
  { name: 'since', type: 'date', label: { de: 'Seit', en: 'Since' } },
  { name: 'lastCheckedAt', type: 'date', label: { de: 'Zuletzt geprüft', en: 'Last checked' } },
  { name: 'nextCheckAt', type: 'date', label: { de: 'Nächste Prüfung', en: 'Next check' } },
  { name: 'checkRequestedAt', type: 'date', label: { de: 'Prüfung angefordert', en: 'Check requested' } },
  // What the provisioner remembers of the remote side; nobody's business outside.
  { name: 'remote', type: 'json', access: { read: nobody } },
]

function outOfTheForm(field: Field): Field {
  return { ...field, admin: { ...field.admin, condition: () => false, disableBulkEdit: true } } as Field
}

/** JSON, not an array field: partial writes of arrays destroy rows (Payload on Postgres). */
export const dnsRecordsField: JSONField = {
  name: 'dnsRecords',
  type: 'json',
  label: { de: 'DNS-Einträge', en: 'DNS records' },
  typescriptSchema: [() => ({ type: 'array', items: { $ref: '#/definitions/DnsRecordState' } })],
}
