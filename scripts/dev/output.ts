const width = 7
const colours: Record<string, number> = { dev: 1, prepare: 35, sandbox: 33, next: 36, worker: 32 }
const usesColour = process.stdout.isTTY && !process.env.NO_COLOR

/** One line (or several) in the common terminal, with the name of who says it in front. */
export function print(name: string, text: unknown): void {
  const padded = name.padEnd(width)
  const prefix = usesColour ? `\u001b[${colours[name] ?? 0}m${padded}\u001b[0m` : padded
  const message = text instanceof Error ? (text.stack ?? text.message) : String(text)
  for (const line of message.split('\n')) process.stdout.write(`${prefix} | ${readable(line)}\n`)
}

const levels: Record<number, string> = { 40: 'warn ', 50: 'error ', 60: 'fatal ' }
const everyLine = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg'])

/** Payload's logger writes JSON: `{"level":40,"msg":"job.failed","job":7,…}` becomes `warn job.failed job=7`. */
function readable(line: string): string {
  const entry = line.startsWith('{"level":') ? parse(line) : undefined
  if (entry === undefined) return line
  const details = Object.entries(entry).filter(([key]) => !everyLine.has(key))
  const { stack } = (entry.err ?? {}) as { stack?: string }
  const words = details
    .filter(([key]) => key !== 'err')
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return `${levels[Number(entry.level)] ?? ''}${[entry.msg, ...words].join(' ')}${stack ? `\n${stack}` : ''}`
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
