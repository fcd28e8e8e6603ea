import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './tag.module.css'

/** `late` is for what is past its deadline and nothing else; a forecast is `risk`. */
export type Tone = 'late' | 'risk' | 'done' | 'accent' | 'off' | 'grey'

/** A state in words, with its drawing and its colour. */
export function Tag({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}) {
  return (
    <span className={classNames(styles['tag'], styles[tone])}>
      {icon !== undefined && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </span>
  )
}

/** A number of things, in a small round field. */
export function CountBadge({
  tone = 'grey',
  children,
}: {
  readonly tone?: Tone | 'late-solid' | 'white' | 'accent-solid' | undefined
  readonly children: ReactNode
}) {
  return <span className={classNames(styles['count'], styles[`count-${tone}`])}>{children}</span>
}
