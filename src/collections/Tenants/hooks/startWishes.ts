import type { CollectionBeforeChangeHook } from 'payload'
import { isDeepStrictEqual } from 'node:util'
import { statusGroups } from '@/domain/services'
import { readEnv } from '@/env'
import { definitions } from '@/provisioning/definitions'
import { specOf } from '../specOf'

/**
 * Which services' wishes differ after this save? Their status says so in the same write, and afterChange queues their
 * jobs. Pure: no query. A new tenant starts nothing by itself: the person may still be typing.
 */
export const startWishes: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc }) => {
  const env = readEnv()
  if (operation === 'create' && !env.provisionOnCreate) return data
  const before = specOf(originalDoc)
  const after = specOf(originalDoc, data)
  const affected = definitions.filter((service) => service.isAffected(before, after))
  context['affectedServices'] = affected.map(({ id }) => id)
  const now = new Date().toISOString()
  for (const service of affected) {
    const [was, is] = [service.wish(before, env), service.wish(after, env)]
    if (isDeepStrictEqual(was, is)) continue
    data[statusGroups[service.id]] = {
      status: is ? service.initialStatus.on : service.initialStatus.off,
      reason: null,
      errorMessage: null,
      since: now,
    }
  }
  return data
}
