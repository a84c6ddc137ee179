// Runs once in Next's server process: an orderly end, and the embedded worker where one process must do everything.
import { isNextServer } from './env'

export async function register(): Promise<void> {
  if (!isNextServer()) return
  const { startServer } = await import('./runtime/startServer')
  await startServer()
}
