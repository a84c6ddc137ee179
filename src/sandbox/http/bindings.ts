import type { HttpBindings } from '@hono/node-server'

/** Gives handlers the Node request beneath Hono's, to cut a connection for real. */
export interface SandboxHttp {
  Bindings: HttpBindings
}
