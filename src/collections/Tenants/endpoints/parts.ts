// What the three tenant endpoints share: who may, for which tenant, for which service.
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { maySeeTenant } from '@/access/roles'
import { serviceIds, type ServiceId } from '@/domain/services'
import { rowId } from '@/lib/rowId'
import { readEnv } from '@/env'
import { definitionOf, definitions } from '@/provisioning/definitions'
import { provisionJob, type JobCause } from '@/provisioning/serviceJobs'
import type { ServiceRequest } from '@/store/requestService'
import { loadTenant, type TenantRecord } from '@/store/tenants'

export const serviceId = z.enum(serviceIds).refine((id) => definitions.some((service) => service.id === id), {
  message: 'this service is not available',
})

/** The tenant of the URL, or the answer that refuses it. Strangers cannot tell a foreign tenant from none. */
export async function tenantOf(req: PayloadRequest): Promise<TenantRecord | Response> {
  if (!req.user) return refuse(401, 'Bitte melde Dich an. / Please log in.')
  const id = rowId(req.routeParams?.['id'])
  const tenant = id && maySeeTenant(req.user, id) ? await loadTenant(req.payload, id) : null
  return tenant ?? refuse(404, 'Diesen Mandanten gibt es nicht. / There is no such tenant.')
}

export async function bodyOf<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T | Response> {
  const parsed = schema.safeParse(await jsonOf(req))
  return parsed.success ? parsed.data : refuse(400, z.prettifyError(parsed.error))
}

/** No body is an empty one; undefined is no JSON, which no schema takes. */
async function jsonOf(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  try {
    return text.trim() === '' ? {} : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

export const refuse = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ errors: [{ message }] }, { status, headers })

export const languageOf = (req: PayloadRequest): 'de' | 'en' => (req.i18n.language === 'en' ? 'en' : 'de')

/** The whole way of a service, from its beginning; shown as begun where there is something to do. */
export function startOf(tenantId: number, service: ServiceId, cause: JobCause['cause']): ServiceRequest {
  const definition = definitionOf(service)
  return {
    service,
    job: provisionJob(service, tenantId, { cause }),
    begins: ({ spec, statuses }) => {
      const isIdle = ['not_configured', 'failed'].includes(statuses[service].status)
      return isIdle && definition?.wish(spec, readEnv()) ? definition.initialStatus.on : undefined
    },
  }
}
