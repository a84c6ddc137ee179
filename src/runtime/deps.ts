// The composition root (folder src/runtime): ties clients, provisioners, store and handlers together.
// Imported by app, worker and trigger only. Test: tests/int, tests/e2e.
import type { Payload } from 'payload'
import { readEnv, type Env } from '@/env'
import { createDnsDiagnoser } from '@/integrations/dns/diagnoser'
import { createResend } from '@/integrations/resend/client'
import { createSendingDomains } from '@/integrations/resend/sendingDomains'
import type { JobContext } from '@/jobs/context'
import { createProvisioners } from '@/provisioning/registry'

export type Deps = Omit<JobContext, 'signal'>

export function createDeps(payload: Payload, env: Env = readEnv()): Deps {
  const dns = createDnsDiagnoser({ servers: env.dnsServers })
  const sendingDomains = createSendingDomains(createResend(env))
  return {
    payload,
    env,
    dns,
    provisioners: createProvisioners({ sendingDomains, dns }),
    now: () => new Date(),
  }
}
