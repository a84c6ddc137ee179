export const median = (values: readonly number[]): number => percentile(values, 50)

/** The smallest value that `percent` of all values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** `count` results of `work`, after `warmUp` that do not count. */
export async function repeat<T>(count: number, work: () => Promise<T>, warmUp = 3): Promise<T[]> {
  const results: T[] = []
  for (let run = -warmUp; run < count; run++) {
    const result = await work()
    if (run >= 0) results.push(result)
  }
  return results
}
