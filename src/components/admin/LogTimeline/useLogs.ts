'use client'
import { useEffect, useMemo, useState } from 'react'
import { parseLogPage, type LogLine } from '../tenantMessages'
import { useTenantEvents } from '../useTenantEvents'

/** Newest first: the latest from the database, and what the stream brings. Without a stream it is read again with each poll. */
export function useLogs(tenantId: number): { lines: LogLine[] | null; hasFailed: boolean } {
  const { logs, polls } = useTenantEvents(tenantId)
  const [stored, setStored] = useState<LogLine[] | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    loadLogs(tenantId, abort.signal).then(
      (lines) => {
        setStored(lines)
        setHasFailed(false)
      },
      () => setHasFailed(!abort.signal.aborted),
    )
    return () => abort.abort()
  }, [tenantId, polls])
  const lines = useMemo(() => (stored ? merged(stored, logs) : null), [stored, logs])
  return { lines, hasFailed: hasFailed && !lines }
}

async function loadLogs(tenantId: number, signal: AbortSignal): Promise<LogLine[]> {
  const url = `/api/provisioning-logs?where[tenant][equals]=${tenantId}&sort=-id&limit=50&depth=0`
  const answer = await fetch(url, { signal })
  if (!answer.ok) throw new Error(`logs: HTTP ${answer.status}`)
  return parseLogPage(await answer.json())
}

function merged(stored: readonly LogLine[], live: readonly LogLine[]): LogLine[] {
  const byId = new Map([...stored, ...live].map((line) => [line.id, line]))
  return [...byId.values()].sort((a, b) => b.id - a.id)
}
