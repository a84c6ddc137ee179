// What the machine writes when it has looked at a tenant, compared with saving the document the way Payload does.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { readEnv } from '@/env'
import { databaseOf } from '@/store/executor'
import { loadTenant, writeStatus } from '@/store/tenants'
import { figure, ratioAtMost, type Figure } from '../figure'
import { lookOnce, onboard } from '../looks'
import { columnsWritten, recordStatements, type Statement } from '../statements'
import { median, repeat } from '../stats'
import { withoutHooks } from '../tenants'
import type { World } from '../world'

const RUNS = 15
