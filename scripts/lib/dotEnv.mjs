// Imported for its effect: settings from .env, for every program that is not Next (which reads the file itself).
// Variables that are already set win.
import { existsSync } from 'node:fs'

if (existsSync('.env')) {
  if (process.loadEnvFile) process.loadEnvFile('.env')
  else console.warn(`Node ${process.version} cannot read .env (20.12 can): only exported variables count.`)
}
