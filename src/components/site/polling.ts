// Asks again and again while a page is open: often while somebody looks, rarely while nobody does or nothing answers.
import type { SetupState } from './setupState'

export type Reading = { kind: 'state'; state: SetupState } | { kind: 'ended' } | { kind: 'failed' }

export interface Polling {
  /** Asks at once, and for a while more often: something is about to change. */
  hurry(): void
  stop(): void
}

const POLL_MS = 3_000
const HURRIED_POLL_MS = 1_000
const HURRIED_POLLS = 10
const SLOWEST_POLL_MS = 60_000

export interface Pace {
  isHidden: boolean
  isHurried: boolean
  /** In a row. */
  failures: number
}

export function nextPollMs({ isHidden, isHurried, failures }: Pace): number {
  if (isHidden) return SLOWEST_POLL_MS
  const pace = isHurried ? HURRIED_POLL_MS : POLL_MS
  return failures > 0 ? Math.min(POLL_MS * 2 ** failures, SLOWEST_POLL_MS) : pace
}

/** Ends by itself when the link has ended. */
export function startPolling(
  read: (signal: AbortSignal) => Promise<Reading>,
  onReading: (reading: Reading) => void,
): Polling {
  const stopper = new AbortController()
  const { signal } = stopper
  let timer: ReturnType<typeof setTimeout> | undefined
  let hurried = 0
  let failures = 0

  const schedule = (ms: number) => {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(() => void round(), ms)
  }
  async function round(): Promise<void> {
    const reading = await read(signal)
    if (signal.aborted) return
    failures = reading.kind === 'failed' ? failures + 1 : 0
    hurried = Math.max(0, hurried - 1)
    if (reading.kind === 'ended') stopper.abort()
    else schedule(nextPollMs({ isHidden: document.hidden, isHurried: hurried > 0, failures }))
    onReading(reading)
  }

  document.addEventListener('visibilitychange', () => !document.hidden && schedule(0), { signal })
  schedule(POLL_MS)
  return {
    hurry: () => {
      hurried = HURRIED_POLLS
      schedule(0)
    },
    stop: () => {
      stopper.abort()
      clearTimeout(timer)
    },
  }
}
