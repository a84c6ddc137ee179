'use client'
import { useSyncExternalStore } from 'react'
import { nothingLive, type LiveTenant } from './liveTenant'
import { TenantFeed, type Connections } from './TenantFeed'

const browser: Connections = {
  openStream: (url) => new EventSource(url),
  fetch: (url, options) => fetch(url, options),
}
const feeds = new Map<number, TenantFeed>()

/** One connection per tenant, however many components listen. */
export function tenantFeed(tenantId: number): TenantFeed {
  const feed = feeds.get(tenantId) ?? new TenantFeed(tenantId, browser)
  feeds.set(tenantId, feed)
  return feed
}

/** What came in since the page was drawn. Only tells: an open form is never touched. */
export function useTenantEvents(tenantId: number): LiveTenant {
  const feed = tenantFeed(tenantId)
  return useSyncExternalStore(feed.subscribe, feed.snapshot, () => nothingLive)
}
