import { verifyJob } from '@/provisioning/serviceJobs'
import { requestCheck } from '@/store/requestService'
import { answer, refuse, refuseLink, setupOf } from '../../parts'

export const dynamic = 'force-dynamic'

const TOO_SOON =
  'Wir haben gerade erst geprüft. Bitte warte ein paar Sekunden. / We have only just checked. Please wait a few seconds.'

/** "Jetzt prüfen", without a login. The answer names no job: the holder of the link has no business with it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ service: string }> },
): Promise<Response> {
  const { payload, setup } = await setupOf(request, params)
  if (setup.kind === 'ended') return refuseLink(setup.why)
  const { service, tenant } = setup
  const asked = await requestCheck(
    payload,
    tenant,
    service,
    verifyJob(service, tenant.id, { cause: 'check' }),
  )
  if ('waitMs' in asked)
    return refuse(429, TOO_SOON, { 'retry-after': String(Math.ceil(asked.waitMs / 1000)) })
  return answer({}, 202)
}
