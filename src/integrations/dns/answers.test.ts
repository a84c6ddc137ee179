import { describe, expect, it } from 'vitest'
import { firstKnown, majority } from './answers'
import type { NameAnswer } from './types'

const found = (...values: string[]): NameAnswer => ({ kind: 'found', values })
const none: NameAnswer = { kind: 'none', nameExists: false }
const unknown: NameAnswer = { kind: 'unknown', why: 'ETIMEOUT' }

describe('when authoritative servers disagree', () => {
  it.each<[string, NameAnswer[], NameAnswer]>([
    ['most of them decide', [found('new'), found('new'), found('old')], found('new')],
    ['one that has the record does not outvote two that lack it', [found('new'), none, none], none],
    ['a record that half of them have counts as there', [none, found('new')], found('new')],
    ['those that did not answer do not count', [unknown, unknown, none], none],
    [
      'nothing is known when none answered',
      [unknown, unknown],
      { kind: 'unknown', why: 'no server answered' },
    ],
    ['nothing is known when there are none', [], { kind: 'unknown', why: 'no server answered' }],
    [
      'two kinds of "no" are one',
      [none, { kind: 'none', nameExists: true }, found('new')],
      { kind: 'none', nameExists: true },
    ],
  ])('%s', (_, answers, expected) => {
    expect(majority(answers)).toEqual(expected)
  })
})

describe('of several resolvers', () => {
  it('the first that knows is believed, one that fails is not', async () => {
    const slow = new Promise<NameAnswer>(() => {})
    expect(await firstKnown([slow, Promise.resolve(unknown), Promise.resolve(none)])).toEqual(none)
  })

  it('none knows when all fail', async () => {
    expect((await firstKnown([Promise.resolve(unknown)])).kind).toBe('unknown')
    expect((await firstKnown([])).kind).toBe('unknown')
  })
})
