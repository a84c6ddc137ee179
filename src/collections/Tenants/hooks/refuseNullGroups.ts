import type { CollectionBeforeOperationHook } from 'payload'
import { ValidationError } from 'payload'

const GROUPS = ['contactInfo', 'features'] as const

/** Payload fails with a TypeError on a group that is null; to empty a field, name the field. */
export const refuseNullGroups: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  const isNull = (group: string) =>
    typeof data === 'object' &&
    data !== null &&
    group in data &&
    (data as Record<string, unknown>)[group] === null
  const errors = GROUPS.filter(isNull).map((path) => ({
    path,
    message: refusal[req.i18n.language === 'en' ? 'en' : 'de'],
  }))
  if (errors.length > 0) throw new ValidationError({ collection: 'tenants', errors, req })
  return args
}

const refusal = {
  de: 'Diese Gruppe lässt sich nicht als Ganzes leeren. Setze die einzelnen Felder auf null.',
  en: 'This group cannot be emptied as a whole. Set its fields to null one by one.',
}
