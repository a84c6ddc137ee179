import { describe, expect, it } from 'vitest'
import { dnsGuideIds, recognizeHost } from './dnsHosts'

describe('a DNS host is recognized by its name servers', () => {
  it.each([
    ['ionos', ['ns1045.ui-dns.biz', 'ns1079.ui-dns.de', 'ns1106.ui-dns.com', 'ns1114.ui-dns.org']],
    ['web-de', ['ns-webde.ui-dns.biz', 'ns-webde.ui-dns.de']],
    ['gmx', ['ns-gmx.ui-dns.com', 'ns-gmx.ui-dns.org']],
    ['strato', ['docks01.rzone.de', 'shades11.rzone.de']],
    ['all-inkl', ['ns5.kasserver.com', 'NS6.kasserver.com.']],
    ['hetzner', ['helium.ns.hetzner.de', 'hydrogen.ns.hetzner.com', 'oxygen.ns.hetzner.com']],
    ['hetzner-konsoleh', ['ns1.your-server.de', 'robotns2.second-ns.de', 'robotns3.second-ns.com']],
    ['netcup', ['root-dns.netcup.net', 'second-dns.netcup.net', 'third-dns.netcup.net']],
    ['inwx', ['ns.inwx.de', 'ns2.inwx.de', 'ns3.inwx.eu']],
    ['united-domains', ['ns.udag.de', 'ns.udag.net', 'ns.udag.org']],
    ['domainfactory', ['ns.namespace4you.de', 'ns2.namespace4you.de']],
    ['host-europe', ['ns1.hans.hosteurope.de', 'ns2.hans.hosteurope.de']],
    ['godaddy', ['ns37.domaincontrol.com', 'ns38.domaincontrol.com']],
    ['namecheap', ['dns1.registrar-servers.com', 'dns2.registrar-servers.com']],
    ['cloudflare', ['ada.ns.cloudflare.com', 'bob.ns.cloudflare.com']],
    ['vercel', ['ns1.vercel-dns.com', 'ns2.vercel-dns.com']],
  ])('%s', (id, nameServers) => {
    expect(recognizeHost(nameServers)?.id).toBe(id)
  })

  it('when most of them are its own', () => {
    expect(recognizeHost(['docks01.rzone.de', 'shades11.rzone.de', 'ns.example.net'])?.id).toBe('strato')
    expect(recognizeHost(['docks01.rzone.de', 'ns5.kasserver.com'])).toBeNull()
  })

  it('but not by a look-alike, by none, or when they are unknown', () => {
    expect(recognizeHost(['ns1.rzone.de.example.net', 'xdocks01.rzone.de'])).toBeNull()
    expect(recognizeHost([])).toBeNull()
    expect(recognizeHost(null)).toBeNull()
  })
})

it('every guide belongs to a host that can be recognized', () => {
  const samples = ['ns1.ui-dns.de', 'docks01.rzone.de', 'ns5.kasserver.com', 'oxygen.ns.hetzner.com']
  const others = ['ns1.domaincontrol.com', 'dns1.registrar-servers.com', 'ada.ns.cloudflare.com']
  const guides = [...samples, ...others].map((server) => recognizeHost([server])?.guide)
  expect(guides.sort()).toEqual([...dnsGuideIds].sort())
})
