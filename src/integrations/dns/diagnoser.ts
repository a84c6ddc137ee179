import { diagnoseRecords } from './diagnose'
import { createDnsLookup, type DnsLookupOptions } from './lookup'
import type { DnsDiagnoser } from './types'

/** A fresh look-up each time: nothing is cached, a record must be seen as soon as it is visible. */
export function createDnsDiagnoser(options: DnsLookupOptions): DnsDiagnoser {
  return {
    diagnose: (zone, records) => diagnoseRecords(createDnsLookup(options), zone, records),
    nameServers: (zone) => createDnsLookup(options).nameServers(zone),
  }
}
