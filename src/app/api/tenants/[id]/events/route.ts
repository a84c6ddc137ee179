import { isSuperAdmin, maySeeTenant } from '@/access/roles'
import { openPayload } from '@/runtime/openPayload'
import { tenantStream } from '@/runtime/tenantStream'

export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const payload = await openPayload()
  const { user } = await payload.auth({ headers: request.headers })
  if (!user)
    return Response.json({ errors: [{ message: 'Bitte melde Dich an. / Please log in.' }] }, { status: 401 })
  const tenantId = Number((await params).id)
  if (!Number.isInteger(tenantId) || !maySeeTenant(user, tenantId)) {
    return Response.json(
      { errors: [{ message: 'Diesen Mandanten gibt es nicht. / There is no such tenant.' }] },
      { status: 404 },
    )
  }
  const last = Number(request.headers.get('last-event-id'))
  const stream = tenantStream(payload, {
    tenantId,
    withLogs: isSuperAdmin(user),
    lastLogId: Number.isInteger(last) && last > 0 ? last : null,
    signal: request.signal,
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      // nginx would hold the events back.
      'x-accel-buffering': 'no',
    },
  })
}
