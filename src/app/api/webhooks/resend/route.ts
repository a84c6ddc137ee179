import { readEnv } from '@/env'
import { readResendWebhook } from '@/integrations/resend/webhook'
import { openPayload } from '@/runtime/openPayload'
import { acceptResendEvent } from '@/runtime/resendEvent'

const MAX_BODY = 256 * 1024

export async function POST(request: Request): Promise<Response> {
  const { resendWebhookSecret } = readEnv()
  const payload = await openPayload()
  if (!resendWebhookSecret) {
    payload.logger.error({
      msg: 'webhook.refused',
      vendor: 'resend',
      why: 'RESEND_WEBHOOK_SECRET is not set',
    })
    return new Response('not configured', { status: 503 })
  }
  const isHuge = Number(request.headers.get('content-length')) > MAX_BODY
  const body = isHuge ? '' : await request.text()
  const event = body.length > MAX_BODY ? null : readResendWebhook(resendWebhookSecret, request.headers, body)
  if (!event) {
    payload.logger.warn({ msg: 'webhook.refused', vendor: 'resend', why: 'signature' })
    return new Response('signature refused', { status: 401 })
  }
  const outcome = await acceptResendEvent(payload, event)
  payload.logger.info({ msg: `webhook.${outcome}`, vendor: 'resend', type: event.type })
  return Response.json({ [outcome]: true })
}
