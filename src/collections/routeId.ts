import type { PayloadRequest } from 'payload'

const MAX_ID = 2 ** 31 - 1

/** The `:id` of an endpoint's path; null when no row can have it (Postgres would refuse the very question). */
export function routeId({ routeParams }: PayloadRequest): number | null {
  const id = Number(routeParams?.['id'])
  return Number.isInteger(id) && id > 0 && id <= MAX_ID ? id : null
}
