// The last questions the name servers were asked, for tests and the page.
const KEPT = 500

interface LoggedQuery {
  at: string
  transport: 'udp' | 'tcp'
  name: string
  type: string
  rcode: string
}

export class QueryLog {
  readonly #queries: LoggedQuery[] = []

  add(query: Omit<LoggedQuery, 'at'>): void {
    this.#queries.push({ at: new Date().toISOString(), ...query })
    if (this.#queries.length > KEPT) this.#queries.shift()
  }

  list(): LoggedQuery[] {
    return [...this.#queries]
  }

  clear(): void {
    this.#queries.length = 0
  }
}
