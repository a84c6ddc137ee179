import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhone, type PhoneInputProblem } from './phone'

describe('a telephone number that is accepted', () => {
  it.each([
    ['+4915112345678', '+4915112345678'],
    ['0151 12345678', '+4915112345678'],
    ['(030) 123 45 67', '+49301234567'],
    ['030/1234567-12', '+4930123456712'],
    ['0049 30 1234567', '+49301234567'],
    ['+49 (0)30 1234567', '+49301234567'],
    ['+43 1 5131234', '+4315131234'],
    ['0800 1234567', '+498001234567'],
  ])('%j is stored as %s', (input, phone) => {
    expect(parsePhone(input)).toEqual({ ok: true, phone })
  })

  it('is read as a number of the given country when it has no country code', () => {
    expect(parsePhone('01 5131234', 'AT')).toEqual({ ok: true, phone: '+4315131234' })
  })
})

describe('a telephone number that is refused', () => {
  it.each<[string, PhoneInputProblem]>([
    ['', 'PhoneEmpty'],
    ['   ', 'PhoneEmpty'],
    ['0151-PIZZA', 'PhoneHasLetters'],
    ['030 1234567 App. 5', 'PhoneHasLetters'],
    ['+', 'PhoneIsNoNumber'],
    ['☎ 030 1234567', 'PhoneIsNoNumber'],
    ['++49 30 1234567', 'PhoneIsNoNumber'],
    ['123456', 'PhoneNeedsPrefix'],
    ['49 151 12345678', 'PhoneNeedsPrefix'],
    ['+49', 'PhoneTooShort'],
    ['030', 'PhoneTooShort'],
    ['+49 151 12345678901234', 'PhoneTooLong'],
    ['030 1234567 / 030 7654321', 'PhoneTooLong'],
    ['+999 123456789', 'PhoneCountryUnknown'],
    ['112', 'PhoneIsService'],
    ['110', 'PhoneIsService'],
    ['116 117', 'PhoneIsService'],
    ['11833', 'PhoneIsService'],
    ['0900 1234567', 'PhoneIsService'],
    ['0180 5 123456', 'PhoneIsService'],
    ['+49 999 1234567', 'PhoneDoesNotExist'],
  ])('%j because %s', (input, code) => {
    expect(parsePhone(input)).toMatchObject({ ok: false, code, params: { input: expect.any(String) } })
  })
})

describe('whatever is typed', () => {
  const digits = fc
    .array(fc.constantFrom(...'0123456789+ ()-/.'), { maxLength: 20 })
    .map((all) => all.join(''))

  it('is judged without an exception, and what is accepted is E.164 and accepted again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (input) => {
        const parsed = parsePhone(input)
        if (!parsed.ok) return
        expect(parsed.phone).toMatch(/^\+[1-9]\d{4,14}$/)
        expect(parsePhone(parsed.phone)).toEqual(parsed)
      }),
      { numRuns: 1_000 },
    )
  })
})
