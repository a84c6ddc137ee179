// Every waiting time of the system on one screen. Pure functions of age and attempt; durations in milliseconds.

export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** After this age nobody looks by itself any more: the status fails with "check again". */
export const GIVE_UP_AFTER_MS = 14 * DAY_MS

/** What is ready is looked at daily. */
export const WATCH_READY_MS = 24 * HOUR_MS

/** Records seen missing on a ready domain are looked at again after this, before anybody is alarmed. */
export const CONFIRM_LOSS_MS = 3 * HOUR_MS

/** A shared or foreign thing that is not ready yet (the operator's part) is looked at this often. */
export const OPERATOR_RETRY_MS = 15 * MINUTE_MS

/** Days after which a tenant who has not entered the records is reminded. */
export const REMINDER_DAYS = [3, 7] as const

/** "Check now" may be pressed this often. */
export const CHECK_NOW_EVERY_MS = 10 * SECOND_MS

/** While somebody has the page open, records are looked at this often whatever their age. */
export const WATCHED_LOOK_MS = 20 * SECOND_MS

/** How long until the next look at something that waits for people; null = given up. */
export function nextLookMs(ageMs: number): number | null {
  if (ageMs < 5 * MINUTE_MS) return MINUTE_MS
  if (ageMs < 2 * HOUR_MS) return 5 * MINUTE_MS
  if (ageMs < 3 * DAY_MS) return 15 * MINUTE_MS
  if (ageMs < GIVE_UP_AFTER_MS) return 6 * HOUR_MS
  return null
}

/** Back-off after the n-th failed attempt (n >= 1): 2^n minutes, jittered by +-20 %, never less than the vendor asked for. */
export function backOffMs(attempt: number, retryAfterMs = 0, random: () => number = Math.random): number {
  const jitter = 0.8 + random() * 0.4
  return Math.max(2 ** attempt * MINUTE_MS * jitter, retryAfterMs)
}
