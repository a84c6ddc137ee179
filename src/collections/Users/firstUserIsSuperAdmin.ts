import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever sets the program up: without one super-admin nobody could make another. */
export const firstUserIsSuperAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', req })
  return totalDocs === 0 ? { ...data, role: 'super-admin' } : data
}
