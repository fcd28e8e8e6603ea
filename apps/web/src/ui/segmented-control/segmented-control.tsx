import { useId } from 'react'
import { classNames } from '../class-names.ts'
import styles from './segmented-control.module.css'

export interface Segment<V extends string> {
  readonly value: V
  readonly label: string
}

interface SegmentedControlProps<V extends string> {
  /** What is being chosen; read aloud before the choices. */
  readonly label: string
  readonly value: V
  readonly segments: readonly Segment<V>[]
  readonly onChange: (value: V) => void
  readonly className?: string | undefined
}

/** One of a few, all in sight. Radio buttons underneath: the arrow keys move, a screen reader counts. */
export function SegmentedControl<V extends string>({
  label,
  value,
  segments,
  onChange,
  className,
}: SegmentedControlProps<V>) {
  const name = useId()
  return (
    <fieldset className={classNames(styles['group'], className)}>
      <legend className="visually-hidden">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={classNames(styles['segment'], segment.value === value && styles['checked'])}
        >
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
