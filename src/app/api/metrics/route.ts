import { metricsText } from '@/runtime/metrics'
import { openPayload } from '@/runtime/openPayload'

export const dynamic = 'force-dynamic'

/** For Prometheus: numbers only, nothing of any tenant. */
export async function GET(): Promise<Response> {
  try {
    const { contentType, text } = await metricsText(await openPayload())
    return new Response(text, { headers: { 'content-type': contentType } })
  } catch {
    return new Response('the database cannot be reached\n', { status: 503 })
  }
}
