// Resend's cursor pages: `after` and `before` are ids; without `limit` everything comes at once.
import type { Context } from 'hono'
import { ResendError } from './errors'
import { check } from './readBody'
import { page } from './schemas'

export function paginate<T extends { id: string }>(c: Context, items: T[]) {
  const { limit = items.length, after, before } = check(c.req.query(), page)
  if (after && before) {
    throw new ResendError(
      422,
      'validation_error',
      'The `after` and `before` parameters cannot be used together.',
    )
  }
  const cursor = items.findIndex((item) => item.id === (after ?? before))
  if ((after || before) && cursor < 0)
    throw new ResendError(422, 'validation_error', 'The cursor does not exist.')
  const rest = after ? items.slice(cursor + 1) : before ? items.slice(0, cursor) : items
  const data = before ? rest.slice(Math.max(0, rest.length - limit)) : rest.slice(0, limit)
  return { object: 'list', has_more: data.length < rest.length, data }
}
