import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './chip.module.css'

interface ChipProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Pressed or not; absent for a chip that only acts. */
  readonly pressed?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly iconTone?: 'late' | 'risk' | 'accent' | undefined
  readonly count?: number | undefined
  readonly children: ReactNode
}

/** A round button that narrows a list or answers a question. */
export function Chip({ pressed, icon, iconTone, count, children, className, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(styles['chip'], pressed === true && styles['pressed'], className)}
      aria-pressed={pressed}
      {...rest}
    >
      {icon !== undefined && (
        <Icon name={icon} size={15} className={iconTone && styles[`icon-${iconTone}`]} />
      )}
      <span>{children}</span>
      {count !== undefined && <b>{count}</b>}
    </button>
  )
}
