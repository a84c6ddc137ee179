import type { CollectionBeforeChangeHook } from 'payload'
import { isDeepStrictEqual } from 'node:util'
import { statusGroups } from '@/domain/services'
import { readEnv } from '@/env'
import { definitions } from '@/provisioning/definitions'
import { specOf } from '../specOf'

/**
 * Services whose wish differs after this save say so in the same write (hooks/enqueueProvisioning queues their jobs).
 * Pure: no query. A new tenant starts nothing by itself: the person may still be typing.
 */
export const startWishes: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const env = readEnv()
  if (operation === 'create' && !env.provisionOnCreate) return data
  const [before, after] = [specOf(originalDoc), specOf(originalDoc, data)]
  const since = new Date().toISOString()
  for (const service of definitions) {
    const [was, is] = [service.wish(before, env), service.wish(after, env)]
    if (isDeepStrictEqual(was, is)) continue
    const status = is ? service.initialStatus.on : service.initialStatus.off
    data[statusGroups[service.id]] = { ...service.cleared, status, reason: null, errorMessage: null, since }
  }
  return data
}
