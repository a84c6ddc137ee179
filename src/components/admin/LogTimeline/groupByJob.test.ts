import { expect, test } from 'vitest'
import type { LogLine } from '../tenantMessages'
import { groupByJob } from './groupByJob'

const line = (id: number, job: number | null): LogLine => ({
  id,
  job,
  timestamp: '2026-05-01T10:00:00Z',
  service: 'resend',
  action: 'create_domain',
  status: 'success',
  message: null,
})
const shape = (lines: LogLine[]) =>
  groupByJob(lines).map(({ job, lines: own }) => [job, own.map(({ id }) => id)])

test('the lines of one job stand together, where its newest line stands', () => {
  expect(shape([line(5, 2), line(4, 1), line(3, 2), line(2, 1)])).toEqual([
    [2, [5, 3]],
    [1, [4, 2]],
  ])
})

test('lines of no job stay where they are', () => {
  expect(shape([line(4, null), line(3, null), line(2, 1), line(1, null)])).toEqual([
    [null, [4, 3]],
    [1, [2]],
    [null, [1]],
  ])
})
