// Every SQL statement this process sends, begin and commit included, as the driver is given it.
import { Client } from 'pg'

export interface Statement {
  text: string
  values: unknown[]
  /** performance.now() when it was handed to the driver. */
  sentAtMs: number
}

let recording: Statement[] | undefined

const send = Client.prototype.query as unknown as (...args: unknown[]) => unknown

Client.prototype.query = function (this: Client, ...args: unknown[]) {
  recording?.push({ ...textAndValues(args), sentAtMs: performance.now() })
  return Reflect.apply(send, this, args)
} as unknown as typeof Client.prototype.query

export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  recording = statements
  try {
    await work()
  } finally {
    recording = undefined
  }
  return statements
}

function textAndValues([query, values]: unknown[]): { text: string; values: unknown[] } {
  const listed = Array.isArray(values) ? values : []
  if (typeof query === 'string') return { text: query, values: listed }
  const config = query as { text: string; values?: unknown[] }
  return { text: config.text, values: config.values ?? listed }
}

/** The columns an UPDATE of this table sets. */
export function columnsWritten(statements: readonly Statement[], table: string): string[] {
  const update = statements.find(({ text }) => text.startsWith(`update "${table}" set`))
  if (!update) throw new Error(`no update of ${table} among ${statements.length} statements`)
  const assignments = update.text.slice(0, update.text.indexOf(' where '))
  return [...assignments.matchAll(/"(\w+)" = /g)].map(([, column]) => column!)
}
