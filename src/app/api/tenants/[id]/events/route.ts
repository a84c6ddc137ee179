import { isSuperAdmin, maySeeTenant } from '@/access/roles'
import { rowId } from '@/lib/rowId'
import { openPayload } from '@/runtime/openPayload'
import { tenantStream } from '@/runtime/tenantStream'
import { loadTenant } from '@/store/tenants'

export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const payload = await openPayload()
  const { user } = await payload.auth({ headers: request.headers })
  if (!user)
    return Response.json({ errors: [{ message: 'Bitte melde Dich an. / Please log in.' }] }, { status: 401 })
  const tenantId = rowId((await params).id)
  const isTheirs = tenantId !== null && maySeeTenant(user, tenantId)
  if (!isTheirs || !(await loadTenant(payload, tenantId))) {
    return Response.json(
      { errors: [{ message: 'Diesen Mandanten gibt es nicht. / There is no such tenant.' }] },
      { status: 404 },
    )
  }
  const stream = tenantStream(payload, {
    tenantId,
    withLogs: isSuperAdmin(user),
    lastLogId: rowId(request.headers.get('last-event-id')),
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
