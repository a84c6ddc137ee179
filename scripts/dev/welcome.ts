import type { Env } from '../../src/env'
import { print } from './output'

export function welcome(env: Env, usesSandbox: boolean): void {
  const base = `http://localhost:${env.port}`
  const sandbox = usesSandbox ? `http://127.0.0.1:${env.sandboxPort}` : 'not running: RESEND_API_KEY is set'
  print(
    'dev',
    `
Ready.

  Admin     ${base}/admin
  Sandbox   ${sandbox}
  Health    ${base}/api/health

  Logins    admin@demo.test   super-admin
            mario@demo.test   tenant-admin of "bella-italia"
  Password  ${env.demoPassword}

Ctrl-C stops everything.
`,
  )
}
