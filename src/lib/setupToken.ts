// Signed, expiring links to the set-up page: whoever has one sees this tenant's records of this service, and nothing else.
import { createHash } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'

const AUDIENCE = 'setup-page'
export const SETUP_LINK_DAYS = 30

const claims = z.object({ tenant: z.number().int(), service: z.string(), domain: z.string() })
export type SetupClaims = z.infer<typeof claims>

/** Returns the token and when it ends. `domain` ties the link to the domain it was made for. */
export async function signSetupToken(secret: string, subject: SetupClaims, now: Date) {
  const expiresAt = new Date(now.getTime() + SETUP_LINK_DAYS * 86_400_000)
  const token = await new SignJWT({ ...subject })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(keyOf(secret))
  return { token, expiresAt }
}

/** Null for anything that is not a link of ours, and for one that has ended. */
export async function readSetupToken(secret: string, token: string): Promise<SetupClaims | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { audience: AUDIENCE, algorithms: ['HS256'] })
    return claims.parse(payload)
  } catch {
    return null
  }
}

/** A key of its own, so that a set-up link can never be taken for a login. */
const keyOf = (secret: string): Uint8Array => createHash('sha256').update(`${AUDIENCE}:${secret}`).digest()
