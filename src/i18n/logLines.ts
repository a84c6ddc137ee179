// A line of the log in words. What is stored is short, English and the same for everybody, so that it can be searched for;
// people read the words of the steps and statuses instead. Test: logLines.test.ts.
import type { Locale } from '@/domain/tenantSpec'
import { serviceTexts } from './services'
import { stepLabel } from './steps'

interface LogLine {
  action: string
  status: string
  message?: string | null | undefined
}

const CHANGE = /^(\w+) -> (\w+)( \(\w+\))?$/

export function describeLogLine({ action, status, message }: LogLine, locale: Locale): string {
  if (!message || message === `${action} ${status}`) return stepLabel(action)[locale]
  const [, was, is, reason = ''] = CHANGE.exec(message) ?? []
  const service = Object.entries(serviceTexts).find(([id]) => action === `${id}.status`)?.[1]
  if (!service || !was || !is) return message
  const word = (value: string) => service.statuses[value]?.[locale] ?? value
  return was === is ? `${word(is)}${reason}` : `${word(was)} → ${word(is)}${reason}`
}
