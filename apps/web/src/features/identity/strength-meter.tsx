import { useEffect, useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import { estimateStrength, type PasswordStrength } from './password-strength.ts'
import styles from './account.module.css'

interface StrengthMeterProps {
  readonly password: string
  /** What names whoever it is for: the first that others would try. */
  readonly own: readonly string[]
}

/** How hard a password is to guess, in words and in four steps; nothing while none is typed. */
export function StrengthMeter({ password, own }: StrengthMeterProps) {
  const { strength: words } = useMessages().identity.changePassword
  const strength = useStrength(password, own.join(' '))
  if (password === '' || strength === null) return null
  const { steps, short } = strength
  return (
    <div className={styles['meter']}>
      <span className={styles['steps']} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={classNames(step <= steps && styles[steps === 4 ? 'strong' : 'weak'])}
          />
        ))}
      </span>
      <span role="status" aria-label={words.label}>
        {short > 0 ? words.short(short) : sentence(steps, words)}
      </span>
    </div>
  )
}

const REST_MS = 150

function useStrength(password: string, own: string): PasswordStrength | null {
  const [strength, setStrength] = useState<PasswordStrength | null>(null)
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      estimateStrength(password, own.split(' ')).then(
        (found) => current && setStrength(found),
        // Without the estimate the server still says what is wrong.
        () => undefined,
      )
    }, REST_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [password, own])
  return strength
}

function sentence(
  steps: PasswordStrength['steps'],
  words: { readonly weak: string; readonly fair: string; readonly strong: string },
): string {
  if (steps === 4) return words.strong
  return steps === 3 ? words.fair : words.weak
}
