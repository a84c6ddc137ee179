import { expect, test } from 'vitest'
import { readEnv, requireProductionSecrets } from './env'

const of = (settings: Record<string, string>) => readEnv(settings as unknown as NodeJS.ProcessEnv)

test('nothing need be set in development', () => {
  const env = of({})
  expect(env).toMatchObject({
    port: 3000,
    serverUrl: 'http://localhost:3000',
    leaseMs: 30_000,
    checkSpeed: 1,
  })
  expect(() => requireProductionSecrets(env)).not.toThrow()
})

test('an empty variable is as good as none', () => {
  expect(of({ RESEND_API_KEY: '', PORT: '' })).toMatchObject({ resendApiKey: undefined, port: 3000 })
})

test('all wrong variables are named at once, their values are not', () => {
  const wrong = () => of({ PORT: 'abc', PAYLOAD_SECRET: 'short-secret', DNS_SERVERS: 'nonsense' })
  for (const name of ['PORT', 'PAYLOAD_SECRET', 'DNS_SERVERS']) expect(wrong).toThrow(name)
  expect(wrong).not.toThrow('short-secret')
})

test('the public address has no trailing slash', () => {
  expect(of({ NEXT_PUBLIC_SERVER_URL: 'https://app.example.com/' }).serverUrl).toBe('https://app.example.com')
})

test('waiting times are only sped up where a vendor is not the real one', () => {
  expect(of({ CHECK_SPEED: '60' }).checkSpeed).toBe(1)
  expect(of({ CHECK_SPEED: '60', RESEND_BASE_URL: 'http://127.0.0.1:4010/resend' }).checkSpeed).toBe(60)
})

test('production says which secrets are missing', () => {
  const env = of({ NODE_ENV: 'production', PAYLOAD_SECRET: 'x'.repeat(32) })
  expect(() => requireProductionSecrets(env)).toThrow('DATABASE_URL, ENCRYPTION_KEY')
})
