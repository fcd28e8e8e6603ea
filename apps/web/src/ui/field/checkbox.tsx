import { useEffect, useRef, type ReactNode } from 'react'
import styles from './field.module.css'

interface CheckboxProps {
  readonly checked: boolean
  /** Some, but not all. */
  readonly mixed?: boolean | undefined
  readonly onChange: (checked: boolean) => void
  /** Shown beside the box; or `label` alone for a box in a row of a table. */
  readonly children?: ReactNode
  readonly label?: string | undefined
  readonly disabled?: boolean | undefined
}

export function Checkbox({ checked, mixed, onChange, children, label, disabled }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed === true
  }, [mixed])
  const input = (
    <input
      ref={box}
      type="checkbox"
      className={styles['box']}
      checked={checked}
      disabled={disabled}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
  if (children === undefined) return input
  return (
    <label className={styles['checkbox']}>
      {input}
      <span>{children}</span>
    </label>
  )
}
