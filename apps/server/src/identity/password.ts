import { PASSWORD_LENGTH_MIN, PASSWORD_WORDS } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import { searchKey } from '../platform/text-key.ts'
import { isInBreachList } from './breach-list.ts'

export interface PasswordOwner {
  readonly login: string
  readonly fullName: string
  /** A file of leaked passwords in the form that `isInBreachList` reads; null without one. */
  readonly breachedPasswords: string | null
}

/**
 * Refuses a password that somebody would guess, and says what to do about it: too short, naming its
 * owner, on a list of leaked ones, or too few guesses away.
 */
export async function requireGoodPassword(password: string, owner: PasswordOwner): Promise<void> {
  if (Array.from(password.normalize('NFC')).length < PASSWORD_LENGTH_MIN) {
    refuse('password-too-short', { min: PASSWORD_LENGTH_MIN })
  }
  if (namesOwner(password, owner)) refuse('password-names-you')
  const { common, score } = await estimate(password, owner)
  if (common) refuse('password-breached')
  const { breachedPasswords } = owner
  if (breachedPasswords !== null && (await isInBreachList(breachedPasswords, password))) {
    refuse('password-breached')
  }
  if (score < SCORE_MIN) refuse('password-too-weak')
}

/** The best of 0 to 4: ten thousand million guesses at least, should the hashes ever be stolen. */
const SCORE_MIN = 4

/** Short names are in many words; what is long enough to recognise must not be in the password. */
const NAME_LENGTH_MIN = 4

function namesOwner(password: string, { login, fullName }: PasswordOwner): boolean {
  const folded = squash(password)
  const [localPart = ''] = login.split('@')
  return [localPart, fullName]
    .map(squash)
    .some((name) => name.length >= NAME_LENGTH_MIN && folded.includes(name))
}

const squash = (text: string) => searchKey(text).replaceAll(' ', '')

async function estimate(
  password: string,
  { login, fullName }: PasswordOwner,
): Promise<{ readonly common: boolean; readonly score: number }> {
  // Half a megabyte of words, loaded when somebody chooses a password for the first time.
  estimator ??= loadEstimator()
  const { check, isCommon } = await estimator
  const own = searchKey(`${login} ${fullName}`).split(' ')
  return { common: isCommon(password), score: check(password, own) }
}

let estimator: ReturnType<typeof loadEstimator> | undefined

async function loadEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...dictionary, vietnamese: [...PASSWORD_WORDS] },
    graphs: adjacencyGraphs,
  })
  const common = new Set<unknown>(dictionary['passwords-common'])
  return {
    check: (password: string, own: readonly string[]) => zxcvbn.check(password, [...own]).score,
    isCommon: (password: string) => common.has(password.toLowerCase()),
  }
}
