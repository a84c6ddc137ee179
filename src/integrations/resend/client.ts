// Resend, on the official SDK (folder src/integrations/resend). May import domain only. Test: tests/int/{faults,contract}.test.ts.
import { Resend } from 'resend'

const TIMEOUT_MS = 10_000

export interface ResendSettings {
  resendApiKey: string | undefined
  resendBaseUrl: string | undefined
}

/** The SDK waits for ever; a silent server must not hold a job. Never retries: the queue does. */
class BoundedResend extends Resend {
  override fetchRequest<T>(path: string, options: object = {}) {
    return super.fetchRequest<T>(path, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) })
  }
}

export function createResend({ resendApiKey, resendBaseUrl }: ResendSettings): Resend | null {
  if (!resendApiKey) return null
  return new BoundedResend(resendApiKey, resendBaseUrl ? { baseUrl: resendBaseUrl } : {})
}
