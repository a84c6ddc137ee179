// The sending domains of this Resend account, and the names other accounts hold.
import { randomUUID } from 'node:crypto'
import { lookUp } from '../../dns/resolve'
import type { Zones } from '../../dns/Zones'
import { fullNameOf, recordsFor, type DomainRecord, type RecordStyle } from './records'
import type { NewDomain } from './schemas'
import { domainStatus, nextRecordStatus, type DomainStatus } from './verification'

export interface Domain {
  id: string
  name: string
  createdAt: Date
  status: DomainStatus
  region: string
  openTracking: boolean
  clickTracking: boolean
  trackingSubdomain?: string
  capabilities: { sending: 'enabled' | 'disabled'; receiving: 'enabled' | 'disabled' }
  records: DomainRecord[]
  /** When the search in DNS began; null while nobody asked for it or after it was given up. */
  searchedSince: number | null
}

export class Domains {
  #domains: Domain[] = []
  readonly taken = new Set<string>()

  constructor(
    private readonly zones: Zones,
    private readonly failAfterMs: number,
  ) {}

  isRegistered(name: string): boolean {
    return this.taken.has(name) || this.#domains.some((domain) => domain.name === name)
  }

  create(wish: NewDomain, style: RecordStyle): Domain {
    const { name, region, capabilities } = wish
    const isReceiving = capabilities.receiving === 'enabled'
    const domain: Domain = {
      id: randomUUID(),
      name,
      createdAt: new Date(),
      status: 'not_started',
      region,
      openTracking: wish.open_tracking,
      clickTracking: wish.click_tracking,
      ...(wish.tracking_subdomain !== undefined && { trackingSubdomain: wish.tracking_subdomain }),
      capabilities,
      records: recordsFor({ domain: name, region, returnPath: wish.custom_return_path, isReceiving }, style),
      searchedSince: null,
    }
    this.#domains.push(domain)
    return domain
  }

  find(id: string): Domain | undefined {
    return this.#domains.find((domain) => domain.id === id)
  }

  /** Newest first, as Resend lists them. */
  list(): Domain[] {
    return this.#domains.toReversed()
  }

  remove(id: string): void {
    this.#domains = this.#domains.filter((domain) => domain.id !== id)
  }

  startSearch(domain: Domain, now: number): void {
    domain.searchedSince = now
    for (const record of domain.records) record.status = 'pending'
    domain.status = 'pending'
  }

  /** Looks at the DNS of every domain that is being watched; returns those whose status moved. */
  look(now: number): Domain[] {
    return this.#domains.filter((domain) => {
      if (domain.searchedSince === null) return false
      const before = domain.status
      const isLate = now - domain.searchedSince > this.failAfterMs
      for (const record of domain.records) {
        const found = lookUp(this.zones, fullNameOf(record, domain.name), record.type)
        record.status = nextRecordStatus(record, found, { isFirstSearch: before === 'pending', isLate })
      }
      domain.status = domainStatus(domain.records)
      // Never seen in time: the search is over until somebody asks again.
      if (before === 'pending' && domain.status === 'failed') domain.searchedSince = null
      return domain.status !== before
    })
  }

  clear(): void {
    this.#domains = []
    this.taken.clear()
  }
}
