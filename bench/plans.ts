// What a statement reads, from Postgres' own account of it.
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Statement } from './statements'

interface Node {
  'Relation Name'?: string | undefined
  'Node Type': string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number | undefined
  'Rows Removed by Index Recheck'?: number | undefined
  Plans?: Node[] | undefined
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    'Relation Name': z.string().optional(),
    'Node Type': z.string(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    'Rows Removed by Index Recheck': z.number().optional(),
    Plans: z.array(node).optional(),
  }),
)
const answer = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: node })]) })])

/** Rows of `table` that the statement looked at, whether it kept them or not. Changes nothing. */
export async function rowsRead(pool: Pool, { text, values }: Statement, table: string): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query(`explain (analyze, format json) ${text}`, values)
    await client.query('rollback')
    return sum(answer.parse(rows)[0]['QUERY PLAN'][0].Plan, table)
  } finally {
    client.release()
  }
}

function sum(it: Node, table: string): number {
  const isRead = it['Relation Name'] === table && it['Node Type'].includes('Scan')
  const perLoop =
    it['Actual Rows'] + (it['Rows Removed by Filter'] ?? 0) + (it['Rows Removed by Index Recheck'] ?? 0)
  const own = isRead ? perLoop * it['Actual Loops'] : 0
  return (it.Plans ?? []).reduce((total, child) => total + sum(child, table), own)
}
