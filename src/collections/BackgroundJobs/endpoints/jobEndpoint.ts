import type { Endpoint, PayloadRequest } from 'payload'
import { isSuperAdmin } from '@/access/roles'
import { rowId } from '@/lib/rowId'
import type { Executor } from '@/queue/types'
import { executorOf } from '@/store/executor'

/** `POST /api/background-jobs/:id/<verb>`, for super-admins: 202, or 409 with the reason why not. */
export function jobEndpoint(
  verb: 'retry' | 'cancel',
  act: (executor: Executor, jobId: number) => Promise<boolean>,
  refusal: string,
): Endpoint {
  return {
    path: `/:id/${verb}`,
    method: 'post',
    handler: async (req) => {
      if (!isSuperAdmin(req.user))
        return answer(req.user ? 403 : 401, 'Nur für Super-Admins. / Super-admins only.')
      const id = rowId(req.routeParams?.['id'])
      if (id && (await act(executorOf(req.payload), id))) return Response.json({ id }, { status: 202 })
      const isThere = id && (await exists(req, id))
      return isThere ? answer(409, refusal) : answer(404, 'Diesen Job gibt es nicht. / There is no such job.')
    },
  }
}

async function exists({ payload }: PayloadRequest, id: number): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'background-jobs', where: { id: { equals: id } } })
  return totalDocs > 0
}

const answer = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status })
