import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  PAYLOAD_SECRET: z.string().min(32),
  ENCRYPTION_KEY: z.base64(),
  RESEND_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
})

export type Secrets = z.infer<typeof schema>

/** Made once and kept with the data they protect: what is encrypted in the database can only be read with them. */
export function developmentSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return read(file)
}

function read(file: string): Secrets {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(
      `${file} (the secrets of development) cannot be used: ${String(error)}\n` +
        `Restore it, or delete the whole data folder to start afresh: what it encrypted cannot be read without it.`,
    )
  }
}

function newSecrets(): Secrets {
  return {
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
  }
}
