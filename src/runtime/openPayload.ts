import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

/** One Payload per process. */
export const openPayload = (): Promise<Payload> => getPayload({ config })
