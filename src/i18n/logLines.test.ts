import { describe, expect, it } from 'vitest'
import { describeLogLine } from './logLines'

const status = 'success'

describe('a line of the log', () => {
  it('says a step in the words of the step', () => {
    const line = { action: 'create_domain', status, message: 'create_domain success' }
    expect(describeLogLine(line, 'de')).toBe('Versand-Domain anlegen')
    expect(describeLogLine(line, 'en')).toBe('Create the sending domain')
  })

  it('says a change in the words of the statuses and keeps the reason searchable', () => {
    const line = {
      action: 'email-domain.status',
      status,
      message: 'provisioning -> pending_dns (DnsMissing)',
    }
    expect(describeLogLine(line, 'de')).toBe('Wird erstellt… → DNS-Konfiguration ausstehend (DnsMissing)')
  })

  it('names the status once where only the reason changed', () => {
    const line = { action: 'email-domain.status', status, message: 'pending_dns -> pending_dns (DnsWrong)' }
    expect(describeLogLine(line, 'en')).toBe('DNS set-up pending (DnsWrong)')
  })

  it('leaves everything else as it was written', () => {
    const line = { action: 'create_domain', status: 'failed', message: '500 application_error' }
    expect(describeLogLine(line, 'de')).toBe('500 application_error')
  })
})
