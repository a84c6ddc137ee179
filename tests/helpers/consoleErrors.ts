// A console.error during a test fails it, unless the test said beforehand that it expects one.
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest'

let errors: MockInstance<typeof console.error>
let expected: RegExp[] = []

/** Call it in a test before what logs: every pattern must be logged once, and nothing else. */
export function expectConsoleError(...patterns: RegExp[]): void {
  expected.push(...patterns)
}

beforeEach(() => {
  expected = []
  errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  const seen = errors.mock.calls.map((call) => call.map(String).join(' '))
  errors.mockRestore()
  expect(seen, 'console.error during this test').toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  )
})
