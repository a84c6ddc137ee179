// One measured number, and how it is judged and shown.

export interface Figure {
  name: string
  value: number
  unit: string
  /** What it is compared with, measured in the same run. */
  peer?: string
  peerValue?: number
  ratio?: number
  goal?: string
  met?: boolean
}

interface Measured {
  name: string
  value: number
  unit: string
  peer?: { name: string; value: number }
  /** In words; `isMet` decides. */
  goal?: { text: string; isMet(value: number, peerValue: number): boolean }
}

export function figure({ name, value, unit, peer, goal }: Measured): Figure {
  return {
    name,
    value: rounded(value),
    unit,
    ...(peer && { peer: peer.name, peerValue: rounded(peer.value), ratio: rounded(value / peer.value) }),
    ...(goal && { goal: goal.text, met: goal.isMet(value, peer?.value ?? NaN) }),
  }
}

export const atMost = (limit: number, unit = '') => ({
  text: `at most ${limit}${unit}`,
  isMet: (value: number) => value <= limit,
})

export const moreThanPeerAtMost = (limit: number) => ({
  text: limit === 0 ? 'none more' : `at most ${limit} more`,
  isMet: (value: number, peerValue: number) => value - peerValue <= limit,
})

export const ratioAtMost = (limit: number) => ({
  text: `ratio at most ${limit}`,
  isMet: (value: number, peerValue: number) => value / peerValue <= limit,
})

export const ratioAtLeast = (limit: number) => ({
  text: `ratio at least ${limit}`,
  isMet: (value: number, peerValue: number) => value / peerValue >= limit,
})

/** Three digits are all that a measurement on a shared machine is worth. */
function rounded(value: number): number {
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3))
}

/** A table that reads well in a terminal and can be pasted into Markdown. */
export function toTable(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'compared with', 'ratio', 'goal', 'met'],
    ...figures.map((it) => [
      it.name,
      `${it.value} ${it.unit}`,
      it.peer === undefined ? '' : `${it.peer}: ${it.peerValue}`,
      it.ratio === undefined ? '' : String(it.ratio),
      it.goal ?? '',
      it.met === undefined ? '' : it.met ? 'yes' : 'NO',
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  const [head, ...body] = rows.map(line)
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}
