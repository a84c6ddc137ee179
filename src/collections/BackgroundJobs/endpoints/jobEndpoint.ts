import type { Endpoint } from 'payload'
import { isSuperAdmin } from '@/access/roles'
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
      const id = Number(req.routeParams?.['id'])
      if (!Number.isInteger(id)) return answer(404, 'Diesen Job gibt es nicht. / There is no such job.')
      const isDone = await act(executorOf(req.payload), id)
      return isDone ? Response.json({ id }, { status: 202 }) : answer(409, refusal)
    },
  }
}

const answer = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status })
