import { describe, expect, it } from 'vitest'
import { formatServer, isPublicAddress, parseServer } from './addresses'

describe('a server', () => {
  it.each([
    ['1.1.1.1', '1.1.1.1', 53],
    ['127.0.0.1:4053', '127.0.0.1', 4053],
    ['[::1]:4053', '::1', 4053],
    ['[2606:4700::1111]', '2606:4700::1111', 53],
    ['2606:4700::1111', '2606:4700::1111', 53],
  ])('%s is %s, port %i', (text, ip, port) => {
    expect(parseServer(text)).toEqual({ ip, port })
    expect(parseServer(formatServer({ ip, port }))).toEqual({ ip, port })
  })
})

describe('an address', () => {
  it.each(['1.1.1.1', '85.13.128.3', '2606:4700::1111'])('%s is public', (ip) => {
    expect(isPublicAddress(ip)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fd00::1',
    'ns1.example.net',
  ])('%s is none a stranger may send us to', (ip) => {
    expect(isPublicAddress(ip)).toBe(false)
  })
})
