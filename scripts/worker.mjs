// npm run worker: the embedded worker alone, beside any number of others on the same database.
import { register } from 'tsx/esm/api'
import './lib/dotEnv.mjs'

register()
await import('../src/worker/main.ts')
