// The app's HTTP interface without Next: our route handlers first, then Payload's own REST, as in production.
import config from '@payload-config'
import { handleEndpoints } from 'payload'
import * as events from '@/app/api/tenants/[id]/events/route'
import * as health from '@/app/api/health/route'
import * as metrics from '@/app/api/metrics/route'
import * as resendWebhook from '@/app/api/webhooks/resend/route'

export async function answer(light: Request): Promise<Response> {
  const request = await platformRequest(light)
  const { pathname } = new URL(request.url)
  const tenant = /^\/api\/tenants\/([^/]+)\/events$/.exec(pathname)?.[1]
  if (tenant) return events.GET(request, { params: Promise.resolve({ id: tenant }) })
  if (pathname === '/api/health') return health.GET()
  if (pathname === '/api/metrics') return metrics.GET()
  if (pathname === '/api/webhooks/resend' && request.method === 'POST') return resendWebhook.POST(request)
  return handleEndpoints({ config, request })
}

/** Payload writes to the request it is given; the server's own light-weight object does not allow that. */
async function platformRequest(light: Request): Promise<Request> {
  const { headers, method, signal, url } = light
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(url, {
    headers,
    method,
    signal,
    ...(hasBody ? { body: await light.arrayBuffer() } : {}),
  })
}
