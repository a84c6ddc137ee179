// A request body checked the way Resend does it: 422 with the name of the field.
import type { Context } from 'hono'
import type { z } from 'zod'
import { ResendError } from './errors'

export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  return check(await readJsonText(c), schema)
}

export async function readJsonText(c: Context): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    throw new ResendError(400, 'validation_error', 'The request body is not valid JSON.')
  }
}

export function check<T>(body: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(body, { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') || 'body'
  if (field === 'region') throw new ResendError(422, 'invalid_region', `Region must be ${regionList}.`)
  if (issue && issue.path.length > 0 && issue.input === undefined) {
    throw new ResendError(422, 'missing_required_field', `Missing \`${field}\` field.`)
  }
  throw new ResendError(422, 'validation_error', `Invalid \`${field}\` field. ${issue?.message ?? ''}`.trim())
}

export const regions = ['us-east-1', 'eu-west-1', 'sa-east-1', 'ap-northeast-1'] as const
const regionList = regions.map((region) => `"${region}"`).join(' | ')
