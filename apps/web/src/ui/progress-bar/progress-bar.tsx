import type { CSSProperties } from 'react'
import styles from './progress-bar.module.css'

/** How far a long work has come, 0 to 1; null when it cannot be told. */
export function ProgressBar({
  label,
  share,
}: {
  readonly label: string
  readonly share: number | null
}) {
  const percent = share === null ? undefined : Math.round(share * 100)
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span
        className={styles[share === null ? 'moving' : 'done']}
        style={{ '--done': `${percent ?? 30}%` } as CSSProperties}
      />
    </div>
  )
}
