import type { CheckboxField, Field } from 'payload'
import type { ServiceId } from '@/domain/services'
import { definitionOf } from '@/provisioning/definitions'

/** A box to tick appears with the service behind it; what is ticked by REST before waits for it. */
const feature = (name: string, label: string, service: ServiceId): CheckboxField => ({
  name,
  type: 'checkbox',
  defaultValue: false,
  label,
  admin: { condition: () => definitionOf(service) !== undefined },
})

export const featuresField: Field = {
  name: 'features',
  type: 'group',
  label: { de: 'Funktionen', en: 'Features' },
  admin: { condition: () => Boolean(definitionOf('phone-number') ?? definitionOf('whatsapp-business')) },
  fields: [
    feature('smsEnabled', 'SMS', 'phone-number'),
    feature('whatsappEnabled', 'WhatsApp', 'whatsapp-business'),
  ],
}
