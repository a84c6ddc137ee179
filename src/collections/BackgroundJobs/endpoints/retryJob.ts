import { retryJobNow } from '@/queue/control'
import { jobEndpoint } from './jobEndpoint'

export const retryJob = jobEndpoint(
  'retry',
  retryJobNow,
  'Dieser Job läuft gerade oder ist schon fertig. / This job is running or has finished.',
)
