// The DNS hosts we know by their name servers, and how their panels take names. A guess to be confirmed by people:
// resellers use other companies' name servers. `null` = not known; the general wording is used then.

export const dnsGuideIds = [
  'godaddy',
  'namecheap',
  'cloudflare',
  'strato',
  'ionos',
  'all-inkl',
  'hetzner',
] as const
export type DnsGuideId = (typeof dnsGuideIds)[number]

export interface DnsHost {
  id: string
  name: string
  /** The guide page that fits this host's panel. */
  guide: DnsGuideId | null
  /** What is typed for the zone itself. */
  rootLabel: '@' | '' | null
  /** MX and CNAME targets are only right with a dot at their end. */
  needsTrailingDot: boolean | null
  /** The panel adds the domain to what is typed as name. */
  appendsZone: boolean | null
}

const unknownPanel = { guide: null, rootLabel: null, needsTrailingDot: null, appendsZone: null } as const
const hetznerPanel = { guide: 'hetzner', rootLabel: '@', needsTrailingDot: true, appendsZone: true } as const
const relativePanel = { rootLabel: '@', needsTrailingDot: null, appendsZone: true } as const

/** Name server pattern and host; the first match wins, so web.de and GMX stand before IONOS. */
const knownHosts: readonly (readonly [RegExp, DnsHost])[] = [
  [/^ns-webde\.ui-dns\.[a-z]+$/, { id: 'web-de', name: 'WEB.DE', ...unknownPanel }],
  [/^ns-gmx\.ui-dns\.[a-z]+$/, { id: 'gmx', name: 'GMX', ...unknownPanel }],
  [/^ns[^.]*\.ui-dns\.(com|de|org|biz)$/, { id: 'ionos', name: 'IONOS', guide: 'ionos', ...relativePanel }],
  [
    /^(docks|shades)\d*\.rzone\.de$/,
    {
      id: 'strato',
      name: 'STRATO',
      guide: 'strato',
      rootLabel: '',
      needsTrailingDot: true,
      appendsZone: true,
    },
  ],
  [
    /^ns[56]\.kasserver\.com$/,
    {
      id: 'all-inkl',
      name: 'ALL-INKL',
      guide: 'all-inkl',
      rootLabel: '',
      needsTrailingDot: null,
      appendsZone: true,
    },
  ],
  [
    /^((hydrogen|oxygen)\.ns\.hetzner\.com|helium\.ns\.hetzner\.de)$/,
    { id: 'hetzner', name: 'Hetzner DNS', ...hetznerPanel },
  ],
  [
    /^(ns1\.your-server\.de|ns1\.first-ns\.de|robotns2\.second-ns\.de|robotns3\.second-ns\.com)$/,
    { id: 'hetzner-konsoleh', name: 'Hetzner konsoleH', ...hetznerPanel },
  ],
  [
    /^(root|second|third)-dns\.netcup\.net$/,
    { id: 'netcup', name: 'netcup', ...unknownPanel, rootLabel: '@' },
  ],
  [/^(ns2?\.inwx\.de|ns3\.inwx\.eu)$/, { id: 'inwx', name: 'INWX', ...unknownPanel }],
  [/^ns\.udag\.(de|net|org)$/, { id: 'united-domains', name: 'united-domains', ...unknownPanel }],
  [/^ns2?\.namespace4you\.de$/, { id: 'domainfactory', name: 'DomainFactory', ...unknownPanel }],
  [/^ns[12]\.hans\.hosteurope\.de$/, { id: 'host-europe', name: 'Host Europe', ...unknownPanel }],
  [/^ns\d+\.domaincontrol\.com$/, { id: 'godaddy', name: 'GoDaddy', guide: 'godaddy', ...relativePanel }],
  [
    /^dns[12]\.registrar-servers\.com$/,
    { id: 'namecheap', name: 'Namecheap', ...unknownPanel, guide: 'namecheap' },
  ],
  [
    /^[a-z0-9-]+\.ns\.cloudflare\.com$/,
    { id: 'cloudflare', name: 'Cloudflare', ...unknownPanel, guide: 'cloudflare' },
  ],
  [/^ns[12]\.vercel-dns\.com$/, { id: 'vercel', name: 'Vercel', ...unknownPanel }],
]

/** The host that runs more than half of the zone's name servers; null when none does. */
export function recognizeHost(nameServers: readonly string[] | null): DnsHost | null {
  const names = nameServers ?? []
  const hosts = names.map(hostOfServer)
  const share = (host: DnsHost) => hosts.filter((other) => other === host).length / names.length
  return hosts.find((host) => host !== undefined && share(host) > 0.5) ?? null
}

function hostOfServer(nameServer: string): DnsHost | undefined {
  const name = nameServer.toLowerCase().replace(/\.$/, '')
  return knownHosts.find(([pattern]) => pattern.test(name))?.[1]
}
