import { expect, test } from 'vitest'
import { nextPollMs } from './polling'

const calm = { isHidden: false, isHurried: false, failures: 0 }

test('a page somebody looks at asks every three seconds', () => {
  expect(nextPollMs(calm)).toBe(3_000)
})

test('after "check now" it asks every second', () => {
  expect(nextPollMs({ ...calm, isHurried: true })).toBe(1_000)
})

test('a page nobody looks at asks once a minute', () => {
  expect(nextPollMs({ ...calm, isHidden: true, isHurried: true })).toBe(60_000)
})

test('a server that does not answer is asked less and less, but never given up', () => {
  const waits = [1, 2, 3, 4, 5, 50].map((failures) => nextPollMs({ ...calm, isHurried: true, failures }))
  expect(waits).toEqual([6_000, 12_000, 24_000, 48_000, 60_000, 60_000])
})
