// What a person typed as telephone number, judged at the door. Loads the full number tables: for server code only.
import { parsePhoneNumberWithError, ParseError, validatePhoneNumberLength } from 'libphonenumber-js/max'
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max'
import { shorten } from './inputText'

export type PhoneInputProblem =
  | 'PhoneEmpty'
  | 'PhoneIsNoNumber'
  | 'PhoneHasLetters'
  | 'PhoneNeedsPrefix'
  | 'PhoneTooShort'
  | 'PhoneTooLong'
  | 'PhoneCountryUnknown'
  | 'PhoneIsService'
  | 'PhoneDoesNotExist'

export type ParsedPhone =
  { ok: true; /** E.164 */ phone: string } | { ok: false; code: PhoneInputProblem; params: { input: string } }

/** Numbers nobody can be reached at, or that cost the caller extra. */
const serviceTypes = new Set(['PREMIUM_RATE', 'SHARED_COST', 'PAGER', 'VOICEMAIL', 'UAN'])

/** Never throws. `defaultCountry` is used for numbers without a country code. */
export function parsePhone(input: string, defaultCountry: CountryCode = 'DE'): ParsedPhone {
  const typed = input.trim()
  const code = judgeText(typed, defaultCountry) ?? judgeNumber(typed, defaultCountry)
  return typeof code === 'string'
    ? { ok: false, code, params: { input: shorten(input) } }
    : { ok: true, phone: code.number }
}

function judgeText(typed: string, defaultCountry: CountryCode): PhoneInputProblem | null {
  if (typed === '') return 'PhoneEmpty'
  if (/\p{L}/u.test(typed)) return 'PhoneHasLetters'
  const digits = typed.replace(/\D/g, '')
  if (digits === '' || /[^\d\s()+./\u2010-\u2015-]/.test(typed)) return 'PhoneIsNoNumber'
  if (isShortServiceNumber(digits)) return 'PhoneIsService'
  // Without this rule `49 151 …` would be read as a number in another town.
  return defaultCountry === 'DE' && !/^\(?[+0]/.test(typed) ? 'PhoneNeedsPrefix' : null
}

/** Emergency and directory numbers are too short to be dialled from abroad: 110, 112, 115, 116117, 118xx. */
const isShortServiceNumber = (digits: string): boolean => /^(1[01]\d|116\d{3}|118\d{2,3})$/.test(digits)

function judgeNumber(typed: string, defaultCountry: CountryCode): PhoneInputProblem | PhoneNumber {
  try {
    const phone = parsePhoneNumberWithError(typed, { defaultCountry, extract: false })
    if (serviceTypes.has(phone.getType() ?? '')) return 'PhoneIsService'
    if (phone.isValid()) return phone
    return problemOf(validatePhoneNumberLength(typed, { defaultCountry }) ?? 'UNASSIGNED')
  } catch (error) {
    return error instanceof ParseError ? problemOf(error.message) : 'PhoneIsNoNumber'
  }
}

/** The library's own words for what is wrong. */
function problemOf(word: string): PhoneInputProblem {
  if (word === 'TOO_SHORT') return 'PhoneTooShort'
  if (word === 'TOO_LONG') return 'PhoneTooLong'
  if (word === 'INVALID_COUNTRY') return 'PhoneCountryUnknown'
  return word === 'NOT_A_NUMBER' ? 'PhoneIsNoNumber' : 'PhoneDoesNotExist'
}
