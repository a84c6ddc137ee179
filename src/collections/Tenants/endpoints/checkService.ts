import type { Endpoint } from 'payload'
import { z } from 'zod'
import { verifyJob } from '@/provisioning/serviceJobs'
import { requestCheck } from '@/store/requestService'
import { bodyOf, languageOf, refuse, serviceId, tenantOf } from './parts'

const body = z.object({ service: serviceId })

const tooSoon = {
  de: 'Wir haben gerade erst geprüft. Bitte warte ein paar Sekunden.',
  en: 'We have only just checked. Please wait a few seconds.',
}

/** "Jetzt prüfen": a look at once, at the vendor too. */
export const checkService: Endpoint = {
  path: '/:id/check',
  method: 'post',
  handler: async (req) => {
    const tenant = await tenantOf(req)
    if (tenant instanceof Response) return tenant
    const asked = await bodyOf(req, body)
    if (asked instanceof Response) return asked
    const answer = await requestCheck(
      req.payload,
      tenant,
      asked.service,
      verifyJob(asked.service, tenant.id, { cause: 'check' }),
    )
    if ('waitMs' in answer) {
      return refuse(429, tooSoon[languageOf(req)], { 'retry-after': String(Math.ceil(answer.waitMs / 1000)) })
    }
    return Response.json({ jobs: answer.jobs }, { status: 202 })
  },
}
