import { PASSWORD_LENGTH_MIN, PASSWORD_WORDS } from '@roviec/contract'

/** How many of four steps a password has climbed; the server takes the fourth alone. */
export interface PasswordStrength {
  readonly steps: 0 | 1 | 2 | 3 | 4
  /** How many characters are missing; 0 when it is long enough. */
  readonly short: number
}

/** What the server will say about a password, found out here, so that it never travels to be judged. */
export async function estimateStrength(
  password: string,
  own: readonly string[],
): Promise<PasswordStrength> {
  const short = Math.max(0, PASSWORD_LENGTH_MIN - Array.from(password.normalize('NFC')).length)
  const estimator = await loadEstimator()
  const { score } = estimator.check(password, [...own])
  return { short, steps: short > 0 ? capped(score) : score }
}

const capped = (score: PasswordStrength['steps']) => (score > 2 ? 2 : score)

let loading: ReturnType<typeof load> | undefined

/** Half a megabyte of words, fetched when somebody chooses a password. */
function loadEstimator() {
  loading ??= load()
  return loading
}

async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, vietnamese: [...PASSWORD_WORDS] },
    graphs: adjacencyGraphs,
  })
}
