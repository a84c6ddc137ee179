// Faults waiting to happen: each spoils the next `times` calls that match it, oldest fault first.
import { z } from 'zod'

export const faultSchema = z.object({
  service: z.enum(['resend', 'twilio', 'vercel', 'meta']),
  method: z.string().toUpperCase().optional(),
  /** The vendor's path, matched with everything below it; `*` stands for one segment. */
  path: z.string().startsWith('/').optional(),
  times: z.number().int().min(1).default(1),
  status: z.number().int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  drop: z.enum(['before', 'after']).optional(),
})

export type Fault = z.infer<typeof faultSchema>

interface Call {
  service: string
  method: string
  path: string
}

export class Faults {
  #waiting: Fault[] = []

  add(fault: Fault): void {
    this.#waiting.push({ ...fault })
  }

  take(call: Call): Fault | undefined {
    const fault = this.#waiting.find((candidate) => matches(candidate, call))
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) this.#waiting = this.#waiting.filter((other) => other !== fault)
    return fault
  }

  list(): Fault[] {
    return this.#waiting
  }

  clear(): void {
    this.#waiting = []
  }
}

function matches(fault: Fault, call: Call): boolean {
  if (fault.service !== call.service) return false
  if (fault.method && fault.method !== call.method) return false
  return !fault.path || isPathBelow(call.path, fault.path)
}

function isPathBelow(path: string, pattern: string): boolean {
  const actual = path.split('/').filter(Boolean)
  const wanted = pattern.split('/').filter(Boolean)
  return wanted.every(
    (segment, index) => actual[index] !== undefined && ['*', actual[index]].includes(segment),
  )
}
