import type { CollectionBeforeChangeHook } from 'payload'
import { isDeepStrictEqual } from 'node:util'
import { statusGroups } from '@/domain/services'

const MACHINE_GROUPS: ReadonlySet<string> = new Set(Object.values(statusGroups))

/**
 * Writes only what this save really changes. Payload fills every missing field in from the document it read at the
 * start and writes the whole row: a status found meanwhile, or another person's save of another field, would be undone.
 * Columns that are not in `data` are not in the UPDATE.
 */
export const keepOthersChanges: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const kept = Object.entries(data).filter(([field]) => !MACHINE_GROUPS.has(field))
  if (operation === 'create' || !originalDoc) return Object.fromEntries(kept)
  const changed = kept.flatMap(([field, value]) => changedPart(field, value, originalDoc[field]))
  return Object.fromEntries(changed)
}

function changedPart(field: string, value: unknown, before: unknown): [string, unknown][] {
  if (!isGroup(value) || !isGroup(before)) return isSame(value, before) ? [] : [[field, value]]
  const inside = Object.entries(value).filter(([key, item]) => !isSame(item, before[key]))
  return inside.length === 0 ? [] : [[field, Object.fromEntries(inside)]]
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a ?? null, b ?? null)
