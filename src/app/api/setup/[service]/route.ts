import { lookWhileWatched } from '@/runtime/lookWhileWatched'
import { answer, refuseLink, setupOf } from '../parts'

export const dynamic = 'force-dynamic'

/** How the set-up stands, for the open page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ service: string }> },
): Promise<Response> {
  const { payload, setup } = await setupOf(request, params)
  if (setup.kind === 'ended') return refuseLink(setup.why)
  await lookWhileWatched(payload, setup.tenant, setup.service)
  return answer(setup.state, 200)
}
