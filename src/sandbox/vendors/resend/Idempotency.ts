// Idempotency-Key: the same key with the same body gets the first answer again; with another body, 409.
import { createHash } from 'node:crypto'
import { ResendError } from './errors'

const KEPT_MS = 24 * 60 * 60 * 1000

export class Idempotency {
  readonly #answers = new Map<string, { bodyHash: string; answer: object; at: number }>()

  /** `scope` is who asks where: keys of two accounts or endpoints never meet. */
  once<T extends object>(scope: string, key: string | undefined, body: string, work: () => T): T | object {
    if (key === undefined) return work()
    if (key.length < 1 || key.length > 256) {
      throw new ResendError(400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.')
    }
    const slot = `${scope} ${key}`
    const bodyHash = createHash('sha256').update(body).digest('hex')
    const earlier = this.#answers.get(slot)
    if (earlier && Date.now() - earlier.at < KEPT_MS) {
      if (earlier.bodyHash === bodyHash) return earlier.answer
      const message = 'Same idempotency key used with a different request payload.'
      throw new ResendError(409, 'invalid_idempotent_request', message)
    }
    const answer = work()
    this.#answers.set(slot, { bodyHash, answer, at: Date.now() })
    return answer
  }

  clear(): void {
    this.#answers.clear()
  }
}
