'use client'
import { useEffect, useRef, useState } from 'react'
import { startPolling, type Polling, type Reading } from './polling'
import { askToCheck, readSetup, type CheckAnswer, type SetupLink } from './setupApi'
import type { SetupState } from './setupState'

/** What became of "check now"; `before` tells an old look from the one asked for. */
export type Check = CheckAnswer | { kind: 'none' } | { kind: 'sent' }

export interface LiveSetup {
  state: SetupState
  isOffline: boolean
  check: Check
  /** A look has come in since "check now". */
  isChecked: boolean
  checkNow(): void
}

/** The state as it is now: what the server rendered, then whatever polling brings. */
export function useSetup(initial: SetupState, { service, token }: SetupLink): LiveSetup {
  const [state, setState] = useState(initial)
  const [isOffline, setIsOffline] = useState(false)
  const [check, setCheck] = useState<Check>({ kind: 'none' })
  const [lookBefore, setLookBefore] = useState(initial.lastCheckedAt)
  const polling = useRef<Polling | null>(null)

  useEffect(() => {
    const take = (reading: Reading) => {
      setIsOffline(reading.kind === 'failed')
      if (reading.kind === 'state') setState(reading.state)
      // The server has the words for a link that has ended.
      if (reading.kind === 'ended') location.reload()
    }
    const it = startPolling((signal) => readSetup({ service, token }, signal), take)
    polling.current = it
    return () => it.stop()
  }, [service, token])

  const checkNow = async () => {
    setCheck({ kind: 'sent' })
    setLookBefore(state.lastCheckedAt)
    setCheck(await askToCheck({ service, token }))
    polling.current?.hurry()
  }
  const isChecked = check.kind === 'accepted' && state.lastCheckedAt !== lookBefore
  return { state, isOffline, check, isChecked, checkNow: () => void checkNow() }
}
