import type { LogLine } from '../tenantMessages'

export interface LogGroupData {
  key: string
  /** null: lines of no job. */
  job: number | null
  lines: LogLine[]
}

/** Lines come newest first and stay so; groups stand in the order of their newest line. Lines of no job group with their neighbours. */
export function groupByJob(lines: readonly LogLine[]): LogGroupData[] {
  const groups: LogGroupData[] = []
  for (const line of lines) {
    const group =
      line.job === null
        ? groups.at(-1)?.job === null && groups.at(-1)
        : groups.find(({ job }) => job === line.job)
    if (group) group.lines.push(line)
    else
      groups.push({
        key: line.job === null ? `line ${line.id}` : `job ${line.job}`,
        job: line.job,
        lines: [line],
      })
  }
  return groups
}
