import type { CSSProperties } from 'react'
import styles from './progress-slider.module.css'

interface ProgressSliderProps {
  readonly label: string
  readonly value: number
  readonly onChange: (percent: number) => void
  /** What was reported last; a tick on the line. */
  readonly last?: number | null | undefined
  readonly valueText: (percent: number) => string
}

/** A percentage by sliding or by typing; both say the same. */
export function ProgressSlider({ label, value, onChange, last, valueText }: ProgressSliderProps) {
  const style = { '--done': `${value}%`, '--last': `${last ?? 0}%` } as CSSProperties
  return (
    <div className={styles['row']}>
      <span className={styles['track']} style={style}>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          aria-label={label}
          aria-valuetext={valueText(value)}
          value={value}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
        {last !== null && last !== undefined && (
          <span className={styles['tick']} aria-hidden="true" />
        )}
      </span>
      <span className={styles['box']}>
        <input
          type="text"
          inputMode="numeric"
          aria-label={label}
          value={value}
          onChange={(event) => onChange(toPercent(event.currentTarget.value))}
        />
        <span aria-hidden="true">%</span>
      </span>
    </div>
  )
}

function toPercent(text: string): number {
  const digits = text.replaceAll(/\D/g, '').slice(0, 3)
  return Math.min(100, Number(digits === '' ? 0 : digits))
}
