import type { Endpoint } from 'payload'
import { z } from 'zod'
import { definitions } from '@/provisioning/definitions'
import { requestServices } from '@/store/requestService'
import { bodyOf, serviceId, startOf, tenantOf } from './parts'

const body = z.object({ services: z.array(serviceId).min(1).optional() })

/** "Einrichtung starten": queues the services asked for (default: all there are). Harmless to repeat. */
export const provisionTenant: Endpoint = {
  path: '/:id/provision',
  method: 'post',
  handler: async (req) => {
    const tenant = await tenantOf(req)
    if (tenant instanceof Response) return tenant
    const asked = await bodyOf(req, body)
    if (asked instanceof Response) return asked
    const services = asked.services ?? definitions.map(({ id }) => id)
    const requests = services.map((service) => startOf(tenant.id, service, 'started'))
    const jobs = await requestServices(req.payload, tenant.id, requests)
    return Response.json({ jobs }, { status: 202 })
  },
}
