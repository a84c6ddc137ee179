import { expect, test } from 'vitest'
import { relativeText } from './relativeTime'

const now = Date.parse('2026-05-01T12:00:00Z')
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

test.each([
  [at(-0.5), 'past', 'gerade eben'],
  [at(-3), 'past', 'vor 3 Minuten'],
  [at(-120), 'past', 'vor 2 Stunden'],
  [at(-3 * 24 * 60), 'past', 'vor 3 Tagen'],
  [at(0.5), 'future', 'gleich'],
  [at(15), 'future', 'in 15 Minuten'],
  [at(24 * 60), 'future', 'in 24 Stunden'],
] as const)('%s (%s) reads "%s"', (instant, tense, text) => {
  expect(relativeText(instant, tense, now, 'de')).toBe(text)
})

test('a server clock that is ahead does not turn what has happened into something to come', () => {
  expect(relativeText(at(2), 'past', now, 'en')).toBe('just now')
})

test('what is overdue comes in a moment', () => {
  expect(relativeText(at(-20), 'future', now, 'en')).toBe('in a moment')
})
