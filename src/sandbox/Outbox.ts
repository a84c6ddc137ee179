// The mails "sent" through any vendor; nothing leaves the machine.
export interface SentMail {
  id: string
  service: string
  from: string
  to: string[]
  cc: string[]
  bcc: string[]
  replyTo: string[]
  subject: string
  html?: string
  text?: string
  headers: Record<string, string>
  createdAt: string
  idempotencyKey?: string
}

export class Outbox {
  readonly #mails: SentMail[] = []

  add(mail: SentMail): void {
    this.#mails.push(mail)
  }

  list(): SentMail[] {
    return [...this.#mails]
  }

  find(id: string): SentMail | undefined {
    return this.#mails.find((mail) => mail.id === id)
  }

  clear(): void {
    this.#mails.length = 0
  }
}
