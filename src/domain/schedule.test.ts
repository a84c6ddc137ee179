import { describe, expect, test } from 'vitest'
import { backOffMs, DAY_MS, HOUR_MS, MINUTE_MS, nextLookMs } from './schedule'

describe('the next look at what waits for people', () => {
  test.each<[string, number, number | null]>([
    ['every minute at first', 0, MINUTE_MS],
    ['for five minutes', 5 * MINUTE_MS - 1, MINUTE_MS],
    ['then every five minutes', 5 * MINUTE_MS, 5 * MINUTE_MS],
    ['for two hours', 2 * HOUR_MS - 1, 5 * MINUTE_MS],
    ['then every quarter of an hour', 2 * HOUR_MS, 15 * MINUTE_MS],
    ['for three days', 3 * DAY_MS - 1, 15 * MINUTE_MS],
    ['then every six hours', 3 * DAY_MS, 6 * HOUR_MS],
    ['until the fourteenth day', 14 * DAY_MS - 1, 6 * HOUR_MS],
    ['and then never again by itself', 14 * DAY_MS, null],
  ])('%s', (_, ageMs, wait) => expect(nextLookMs(ageMs)).toBe(wait))

  test('a clock that went backwards means "just begun"', () => expect(nextLookMs(-HOUR_MS)).toBe(MINUTE_MS))
})

describe('the back-off after a failed attempt', () => {
  test.each([
    [1, 2],
    [2, 4],
    [3, 8],
  ])('doubles: after attempt %d it is %d minutes', (attempt, minutes) => {
    expect(backOffMs(attempt, 0, () => 0.5)).toBe(minutes * MINUTE_MS)
  })
  test('is spread by a fifth either way, so that jobs which failed together do not come back together', () => {
    expect(backOffMs(1, 0, () => 0)).toBe(1.6 * MINUTE_MS)
    expect(backOffMs(1, 0, () => 0.9999)).toBeCloseTo(2.4 * MINUTE_MS, -2)
  })
  test('is never less than the vendor asked for', () => {
    expect(backOffMs(1, HOUR_MS)).toBe(HOUR_MS)
    expect(backOffMs(1, 1, () => 0.5)).toBe(2 * MINUTE_MS)
  })
})
