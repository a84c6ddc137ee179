// Server addresses: reading `ip:port`, and which addresses a stranger's zone may make us talk to.
import { BlockList, isIP, isIPv6 } from 'node:net'

interface ServerAddress {
  ip: string
  port: number
}

/** `1.2.3.4`, `1.2.3.4:5353`, `[::1]:5353`, `::1`. */
export function parseServer(text: string): ServerAddress {
  const bare = isIP(text) ? [text, text] : (/^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(text) ?? [])
  return { ip: bare[1] ?? text, port: Number(bare[2] ?? 53) }
}

/** As Node's `setServers` takes it. */
export const formatServer = ({ ip, port }: ServerAddress): string =>
  isIPv6(ip) ? `[${ip}]:${port}` : `${ip}:${port}`

// A list per family: Node also compares an IPv4 address with the IPv6 net of mapped ones, which would hold them all.
const special4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
])
const special6 = blockList('ipv6', [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
])

function blockList(family: 'ipv4' | 'ipv6', nets: readonly [string, number][]): BlockList {
  const list = new BlockList()
  for (const [net, bits] of nets) list.addSubnet(net, bits, family)
  return list
}

/** False for loopback, private networks and the like: a zone's NS records must not make us knock inside our own net. */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip)
  if (family === 0) return false
  return family === 4 ? !special4.check(ip, 'ipv4') : !special6.check(ip, 'ipv6')
}
