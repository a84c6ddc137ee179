// Every call a vendor received and what it was answered, as JSON lines.
export interface Exchange {
  service: string
  method: string
  url: string
  headers: Record<string, string>
  /** As received; empty when there was none. */
  body: string
  /** Both missing when the connection was cut instead of answered. */
  status?: number
  response?: unknown
  /** The answer was injected and is nothing this vendor would say. */
  fault?: true
}

export class Exchanges {
  readonly #lines: string[] = []

  add(exchange: Exchange): void {
    this.#lines.push(`${JSON.stringify(exchange)}\n`)
  }

  toJsonLines(): string {
    return this.#lines.join('')
  }

  clear(): void {
    this.#lines.length = 0
  }
}
