import { describe, expect, test } from 'vitest'
import { askedLocale, browserLocale } from './pickLocale'

describe('browserLocale', () => {
  test.each([
    ['a browser that says nothing', null, 'de'],
    ['a German browser', 'de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['an English browser', 'en-US,en;q=0.9', 'en'],
    ['a French browser that also reads English', 'fr-FR,fr;q=0.9,en;q=0.5', 'en'],
    ['a browser whose order contradicts its weights', 'en;q=0.3, de;q=0.7', 'de'],
    ['a browser that refuses German', 'de;q=0, en;q=0.1', 'en'],
    ['a browser that reads neither', 'it-IT,it', 'de'],
    ['rubbish', ';;q=x,,en-', 'en'],
  ])('%s', (_, header, expected) => {
    expect(browserLocale(header)).toBe(expected)
  })
})

test('only our own languages can be asked for in the address', () => {
  expect(['de', 'en', 'fr', undefined, ['de', 'en']].map(askedLocale)).toEqual(['de', 'en', null, null, null])
})
