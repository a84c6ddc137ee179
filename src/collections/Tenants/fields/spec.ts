// What people set.
import type { Field, TextFieldSingleValidation } from 'payload'
import { select, text } from 'payload/shared'
import { isSuperAdmin, superAdminsOnlyField } from '@/access/roles'
import { locales, subscriptionTiers } from '@/domain/tenantSpec'
import { defaultLanguage, domainField, phoneField } from './contactInfo'
import { keptWhenAbsent } from './keptWhenAbsent'

/** Something to be seen: format and blank characters alone are no name, and a control character is part of none. */
const checkName: TextFieldSingleValidation = (value, options) => {
  if (typeof value !== 'string' || !/[^\p{C}\p{Z}]/u.test(value)) return text('', options)
  if (!/\p{Cc}/u.test(value)) return text(value, options)
  return options.req.i18n?.language === 'en'
    ? 'A name has no line breaks or control characters.'
    : 'Ein Name hat keine Zeilenumbrüche oder Steuerzeichen.'
}

const checkSlug: TextFieldSingleValidation = (value, { req }) =>
  (typeof value === 'string' && /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(value)) ||
  (req.i18n?.language === 'en'
    ? 'Only a-z, 0-9 and hyphens inside, at most 63 characters.'
    : 'Nur a-z, 0-9 und Bindestriche dazwischen, höchstens 63 Zeichen.')

const operatorsOnly = { create: superAdminsOnlyField, update: superAdminsOnlyField }

export const specFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'companyName',
        type: 'text',
        required: true,
        maxLength: 200,
        validate: keptWhenAbsent(checkName),
        label: { de: 'Firmenname', en: 'Company name' },
      },
      {
        name: 'locale',
        type: 'select',
        required: true,
        defaultValue: defaultLanguage,
        validate: keptWhenAbsent(select),
        admin: { isClearable: false },
        options: locales.map((value) => ({ value, label: { de: 'Deutsch', en: 'English' }[value] })),
        label: { de: 'Sprache der Mails', en: 'Language of mails' },
      },
    ],
  },
  {
    name: 'contactInfo',
    type: 'group',
    label: { de: 'Kontaktinformationen', en: 'Contact information' },
    fields: [
      {
        name: 'email',
        type: 'email',
        label: { de: 'Haupt-E-Mail', en: 'Main e-mail' },
        admin: {
          description: {
            de: 'für Admin-Login und Benachrichtigungen',
            en: 'for the admin login and notifications',
          },
        },
      },
      phoneField,
      domainField,
    ],
  },
  {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    label: { de: 'Kürzel', en: 'Slug' },
    access: operatorsOnly,
    validate: keptWhenAbsent(checkSlug),
    admin: { position: 'sidebar' },
  },
  {
    name: 'subscriptionTier',
    type: 'select',
    required: true,
    defaultValue: 'starter',
    validate: keptWhenAbsent(select),
    options: subscriptionTiers.map((value) => ({
      value,
      label: value.charAt(0).toUpperCase() + value.slice(1),
    })),
    label: { de: 'Tarif', en: 'Plan' },
    access: operatorsOnly,
    admin: {
      position: 'sidebar',
      description: {
        de: 'Premium und Enterprise versenden von der eigenen Domain.',
        en: 'Premium and Enterprise send from their own domain.',
      },
    },
  },
  {
    name: 'archived',
    type: 'checkbox',
    defaultValue: false,
    label: { de: 'Archiviert', en: 'Archived' },
    access: operatorsOnly,
    admin: {
      position: 'sidebar',
      condition: (_data, _sibling, { user }) => isSuperAdmin(user),
      description: {
        de: 'Alles wird abgeschaltet und bei den Diensten entfernt.',
        en: 'Everything is switched off and removed at the vendors.',
      },
    },
  },
]
