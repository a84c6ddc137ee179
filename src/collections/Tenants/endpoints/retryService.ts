import type { Endpoint } from 'payload'
import { z } from 'zod'
import { requestServices } from '@/store/requestService'
import { bodyOf, serviceId, startOf, tenantOf } from './parts'

const body = z.object({ service: serviceId })

/** "Erneut versuchen": the whole way of a service again, with all its attempts and waiting time. */
export const retryService: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  handler: async (req) => {
    const tenant = await tenantOf(req)
    if (tenant instanceof Response) return tenant
    const asked = await bodyOf(req, body)
    if (asked instanceof Response) return asked
    const jobs = await requestServices(req.payload, tenant.id, [startOf(tenant.id, asked.service, 'retry')])
    return Response.json({ jobs }, { status: 202 })
  },
}
