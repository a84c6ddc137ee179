// The set-up page's two calls. The token goes as a header: addresses end up in logs.
import type { ServiceId } from '@/domain/services'
import type { Reading } from './polling'
import { isSetupState } from './setupState'

export interface SetupLink {
  service: ServiceId
  token: string
}

export type CheckAnswer = { kind: 'accepted' } | { kind: 'too-soon'; seconds: number } | { kind: 'failed' }

export async function readSetup(link: SetupLink, signal: AbortSignal): Promise<Reading> {
  try {
    const response = await fetch(`/api/setup/${link.service}`, { ...requestOf(link), signal })
    if (response.status === 404 || response.status === 410) return { kind: 'ended' }
    const body: unknown = response.ok ? await response.json() : null
    return isSetupState(body) ? { kind: 'state', state: body } : { kind: 'failed' }
  } catch {
    return { kind: 'failed' }
  }
}

export async function askToCheck(link: SetupLink): Promise<CheckAnswer> {
  try {
    const response = await fetch(`/api/setup/${link.service}/check`, { ...requestOf(link), method: 'POST' })
    if (response.ok) return { kind: 'accepted' }
    if (response.status !== 429) return { kind: 'failed' }
    return { kind: 'too-soon', seconds: Number(response.headers.get('retry-after')) || 10 }
  } catch {
    return { kind: 'failed' }
  }
}

const requestOf = ({ token }: SetupLink): RequestInit => ({
  headers: { authorization: `Bearer ${token}` },
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
})
