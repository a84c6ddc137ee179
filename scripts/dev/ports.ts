import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import type { Env } from '../../src/env'

/** Better here, naming the setting, than later from deep inside one of the programs. */
export async function refuseTakenPorts(env: Env, usesSandbox: boolean): Promise<void> {
  await refuseTaken('PORT', env.port, [
    () => isTcpFree(env.port, '::'),
    () => isTcpFree(env.port, '127.0.0.1'),
  ])
  if (!usesSandbox) return
  const { sandboxPort, sandboxDnsPort } = env
  await refuseTaken('SANDBOX_PORT', sandboxPort, [() => isTcpFree(sandboxPort, '127.0.0.1')])
  const dnsChecks = [() => isTcpFree(sandboxDnsPort, '127.0.0.1'), () => isUdpFree(sandboxDnsPort)]
  await refuseTaken('SANDBOX_DNS_PORT', sandboxDnsPort, dnsChecks)
}

/** One look after the other: they would stand in each other's way. */
async function refuseTaken(variable: string, port: number, looks: (() => Promise<boolean>)[]): Promise<void> {
  for (const isFree of looks) {
    if (await isFree()) continue
    throw new Error(
      `Port ${port} is in use by another program. End that one, or choose another port: ` +
        `${variable}=${port + 1} npm run dev`,
    )
  }
}

const isInUse = (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE' || error.code === 'EACCES'

function isTcpFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // No IPv6 here is not our concern.
    server.on('error', (error: NodeJS.ErrnoException) => resolve(!isInUse(error)))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

function isUdpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4')
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(!isInUse(error)))
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)))
  })
}
