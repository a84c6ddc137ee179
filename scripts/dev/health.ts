import { setTimeout as sleep } from 'node:timers/promises'
import { print } from './output'

const pollMs = 1_000
const answerTimeoutMs = 90_000
const patienceMs = 30_000

/** Resolves with true when the app says it is ready; the first answer waits for Next to compile. */
export async function healthy(port: number, stop: AbortSignal): Promise<boolean> {
  let saidAt = Date.now()
  while (!stop.aborted) {
    const answer = await ask(`http://127.0.0.1:${port}/api/health`, stop)
    if (answer === 'ready') return true
    if (Date.now() - saidAt > patienceMs) {
      print('dev', `not ready yet: ${answer}`)
      saidAt = Date.now()
    }
    await sleep(pollMs)
  }
  return false
}

async function ask(url: string, stop: AbortSignal): Promise<string> {
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(answerTimeoutMs)])
    const response = await fetch(url, { signal })
    if (response.status === 200) return 'ready'
    const isJson = response.headers.get('content-type')?.includes('json')
    const reason = isJson ? await response.text() : 'with an error page: the lines of "next" above say why'
    return `${url} answers ${response.status} ${reason}`
  } catch (error) {
    return `${url} does not answer (${String(error)})`
  }
}
