import { createHmac } from 'node:crypto'
import type { SecondFactorKey } from '@roviec/contract'
import { createAccount } from '../identity/index.ts'
import { buildOfficial, type Official } from './organization-world.ts'
import type { Account, World } from './world.ts'

/** Strong enough for the check, and of no account but those of tests. */
export const PASSWORD = 'trâu cày mây tím bốn cửa'

/** Somebody whose position keeps the accounts of the tenant. */
export function buildAdministrator(world: World): Promise<Official> {
  return buildOfficial(world, { rank: 'member', duties: ['account-administrator'] })
}

/** An account with a password, and who it is; signed in with it unless the second step follows. */
export interface PasswordAccount extends Account {
  readonly login: string
}

let made = 0

/** An account with a password, signed in through the front door. */
export async function buildPasswordAccount(
  world: World,
  given: { readonly personId?: string; readonly login?: string; readonly initial?: boolean } = {},
): Promise<PasswordAccount> {
  const { tenantId } = world
  made += 1
  const { personId = null, login = `tk${made}.${tenantId}`, initial = false } = given
  const userId = await createAccount(world.identity, {
    login,
    password: PASSWORD,
    tenantId,
    personId,
    initial,
  })
  const cookie = cookieOf(await signIn(world, login, PASSWORD))
  return { userId, personId, login, cookie }
}

export function signIn(
  world: World,
  login: string,
  password: string,
  headers?: HeadersInit,
): Promise<Response> {
  return world.post(null, '/session', { login, password }, headers)
}

/** The cookies that an answer set, as a browser sends them back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .filter((cookie) => !cookie.includes('Max-Age=0'))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Sends a request with any cookies, as a browser that is between two steps does. */
export function withCookie(cookie: string): Account {
  return { userId: '', personId: null, cookie }
}

/** Sets up a second factor over HTTP; answers its key and the recovery codes, signed in anew. */
export async function addSecondFactor<A extends Account>(
  world: World,
  account: A,
): Promise<{ account: A; key: string; codes: readonly string[] }> {
  const started = await world.post(account, '/account/second-factor', { password: PASSWORD })
  const { key } = (await started.json()) as SecondFactorKey
  const verified = await world.post(account, '/account/second-factor/verify', {
    code: appCode(key),
  })
  const { codes } = (await verified.json()) as { codes: readonly string[] }
  await world.owner('DELETE FROM identity.used_code')
  return { account: { ...account, cookie: cookieOf(verified) }, key, codes }
}

/** What an authenticator app shows now, computed by RFC 6238 without the library under test. */
export function appCode(key: string, stepsLater = 0): string {
  const step = Math.floor(Temporal.Now.instant().epochMilliseconds / 30_000) + stepsLater
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', decodeBase32(key)).update(message).digest()
  const offset = (digest.at(-1) ?? 0) & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** Waits until the time of the code that an app shows has some seconds left. */
export async function waitForFreshCode(): Promise<void> {
  const elapsed = Temporal.Now.instant().epochMilliseconds % 30_000
  if (elapsed < 24_000) return
  await new Promise((resolve) => setTimeout(resolve, 30_050 - elapsed))
}

function decodeBase32(text: string): Buffer {
  const bits = Array.from(text.replaceAll('=', ''))
    .map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What the chain of the system says about an account, oldest first. */
export async function systemEntries(world: World, userId: string): Promise<readonly string[]> {
  const rows = await world.owner<{ action: string }>(
    `SELECT action FROM audit.entry WHERE tenant_id = 'system' AND subject_id = $1 ORDER BY seq`,
    [userId],
  )
  return rows.map(({ action }) => action)
}
