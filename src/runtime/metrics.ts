// What a monitor reads of the queue. Read afresh at each scrape, so that any process can answer for all.
import type { Payload } from 'payload'
import { Gauge, Registry } from 'prom-client'
import { queueHealth } from '@/store/health'
import { jobCounts } from '@/store/jobCounts'

export async function metricsText(payload: Payload): Promise<{ text: string; contentType: string }> {
  const registry = new Registry()
  const gauge = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [registry] }).set(value)
  const { due, lastDrainAt, oldestDueAge, running } = await queueHealth(payload)
  gauge('jobs_due', 'Jobs that are due now', due)
  gauge('jobs_running', 'Jobs that run now', running)
  gauge('jobs_oldest_due_age_seconds', 'Age of the oldest due job', oldestDueAge ?? 0)
  if (lastDrainAt) {
    gauge('jobs_last_drain_timestamp_seconds', 'When jobs were last taken', lastDrainAt.getTime() / 1000)
  }
  const jobs = new Gauge({
    name: 'jobs',
    help: 'Jobs by type and status; finished ones of the last day',
    labelNames: ['type', 'status'],
    registers: [registry],
  })
  for (const { count, status, type } of await jobCounts(payload)) jobs.set({ type, status }, count)
  return { text: await registry.metrics(), contentType: registry.contentType }
}
