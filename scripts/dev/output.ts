const width = 7
const colours: Record<string, number> = { dev: 1, prepare: 35, sandbox: 33, next: 36, worker: 32 }
const usesColour = process.stdout.isTTY && !process.env.NO_COLOR

/** One line (or several) in the common terminal, with the name of who says it in front. */
export function print(name: string, text: unknown): void {
  const padded = name.padEnd(width)
  const prefix = usesColour ? `\u001b[${colours[name] ?? 0}m${padded}\u001b[0m` : padded
  const message = text instanceof Error ? (text.stack ?? text.message) : String(text)
  for (const line of message.split('\n')) process.stdout.write(`${prefix} | ${line}\n`)
}
