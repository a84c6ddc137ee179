import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isInstalled } from './ensure-install.mjs'

const wanted = {
  '': { name: 'project' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
  'node_modules/@swc/darwin': { version: '1.0.0', integrity: 'sha512-swc', optional: true },
}
const found = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' } }

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ensure-install-'))
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
})

afterEach(() => rmSync(root, { recursive: true }))

it.each([
  ['nothing is installed', undefined, false],
  ['what the lock file says is installed, without the optional package of another platform', found, true],
  [
    'a package has another version',
    { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-zod' } },
    false,
  ],
  [
    'a package has another content',
    { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } },
    false,
  ],
  ['a package is there that the lock file does not know', { ...found, 'node_modules/left-pad': {} }, false],
  [
    'an optional package has another version',
    { ...found, 'node_modules/@swc/darwin': { version: '2.0.0' } },
    false,
  ],
])('when %s', (_, packages, expected) => {
  if (packages) writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
  expect(isInstalled(root)).toBe(expected)
})
