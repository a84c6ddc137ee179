import { cancelJobNow } from '@/queue/control'
import { jobEndpoint } from './jobEndpoint'

export const cancelJob = jobEndpoint(
  'cancel',
  cancelJobNow,
  'Dieser Job ist schon beendet. / This job has ended already.',
)
