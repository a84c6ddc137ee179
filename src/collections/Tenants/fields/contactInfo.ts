// The two inputs people get wrong most often, checked at the door with a sentence about this very input.
import type { Field, FieldHook, TextFieldSingleValidation } from 'payload'
import { parseDomain } from '@/domain/domainName'
import { parsePhone } from '@/domain/phone'
import type { Locale } from '@/domain/tenantSpec'
import { readEnv } from '@/env'
import { describeDomainProblem, describePhoneProblem } from '@/i18n/door'

export const defaultLanguage: Locale = 'de'

const languageOf = (language: string | undefined): Locale => (language === 'en' ? 'en' : defaultLanguage)
/** What is not text (a number, a list) is judged as it would be written, and refused: it never means "empty". */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || textOf(value).trim() === ''

const checkDomain: TextFieldSingleValidation = (value, { req }) => {
  if (isBlank(value)) return true
  const parsed = parseDomain(textOf(value), readEnv())
  return parsed.ok || describeDomainProblem(parsed, languageOf(req.i18n?.language))
}

const checkPhone: TextFieldSingleValidation = (value, { req }) => {
  if (isBlank(value)) return true
  const parsed = parsePhone(textOf(value))
  return parsed.ok || describePhoneProblem(parsed, languageOf(req.i18n?.language))
}

/** Stored form; what cannot be read stays as typed, so that the message above is about it. */
const storeDomain: FieldHook = ({ value }) => {
  if (value === undefined) return undefined
  if (isBlank(value)) return null
  const parsed = parseDomain(textOf(value), readEnv())
  return parsed.ok ? parsed.domain : value
}

const storePhone: FieldHook = ({ value }) => {
  if (value === undefined) return undefined
  if (isBlank(value)) return null
  const parsed = parsePhone(textOf(value))
  return parsed.ok ? parsed.phone : value
}

export const phoneField: Field = {
  name: 'phone',
  type: 'text',
  label: { de: 'Telefonnummer', en: 'Phone number' },
  validate: checkPhone,
  hooks: { beforeValidate: [storePhone] },
  admin: {
    description: {
      de: 'internationales E.164-Format, +4915112345678',
      en: 'international E.164 format, +4915112345678',
    },
  },
}

export const domainField: Field = {
  name: 'domain',
  type: 'text',
  unique: true,
  label: { de: 'Eigene Domain (optional)', en: 'Own domain (optional)' },
  validate: checkDomain,
  hooks: { beforeValidate: [storeDomain] },
  admin: {
    description: { de: 'z. B. bellaitalia.de', en: 'e.g. bellaitalia.de' },
    components: {
      Cell: '@/components/admin/DomainCell#DomainCell',
      afterInput: ['@/components/admin/UnicodeDomain#UnicodeDomain'],
    },
  },
}
