// npm leaves optional packages of other platforms out of package-lock.json when the registry cannot serve them, and
// `npm ci` then refuses the whole lock file. Puts them in. Run after every `npm install <package>`: npm run lock.
import { readFileSync, writeFileSync } from 'node:fs'

const file = 'package-lock.json'
const platform = /(darwin|win32|android|freebsd|linux|openharmony)-?([a-z0-9]+)?(?:-([a-z]+))?$/

const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages
for (const [path, entry] of Object.entries(packages)) if (entry.extraneous) delete packages[path]
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isThere = packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`]
    const [, os, cpu, libc] = platform.exec(name) ?? []
    if (isThere || !os || !/^\d/.test(version)) continue
    packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(entry.dev ? { dev: true } : {}),
      os: [os],
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(libc ? { libc: [libc === 'musl' ? 'musl' : 'glibc'] } : {}),
    }
    console.log(`added ${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
