import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './notice.module.css'

/** A sentence the reader should not miss, beside what it is about. */
export function Notice({
  tone = 'info',
  icon = 'info',
  title,
  children,
  action,
}: {
  readonly tone?: 'info' | 'risk' | 'off' | 'plain' | undefined
  readonly icon?: IconName | undefined
  readonly title?: string | undefined
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={classNames(styles['notice'], styles[tone])}>
      <Icon name={icon} size={16} />
      <div className={styles['words']}>
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action}
    </div>
  )
}
