// What the two set-up endpoints share: who holds a link, and answers that leave no trace of it.
import type { Ending } from '@/components/site/setupState'
import { openPayload } from '@/runtime/openPayload'
import { openSetup } from '@/runtime/setupView'

/** The page sends the token as a header, so that it does not stand in the access log every three seconds. */
export async function setupOf(request: Request, params: Promise<{ service: string }>) {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const token = bearer ?? new URL(request.url).searchParams.get('token') ?? ''
  const payload = await openPayload()
  return { payload, setup: await openSetup(payload, (await params).service, token) }
}

const HEADERS = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }

export const answer = (body: unknown, status: number, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...HEADERS, ...headers } })

export const refuse = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  answer({ errors: [{ message }] }, status, headers)

export const refuseLink = (why: Ending): Response =>
  why === 'changed'
    ? refuse(410, 'Dieser Link gilt nicht mehr. / This link is no longer valid.')
    : refuse(404, 'Dieser Link ist abgelaufen oder unvollständig. / This link has expired or is incomplete.')
