import { useEffect, type ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import styles from './page-head.module.css'

interface PageHeadProps {
  readonly title: string
  /** A line under the title. */
  readonly subtitle?: ReactNode
  /** Beside the title: the day, a note. */
  readonly beside?: ReactNode
  /** At the right end: switches, buttons. */
  readonly children?: ReactNode
  /** Before the title: the way back. */
  readonly back?: ReactNode
  /** After the title, also on a phone: a menu. */
  readonly corner?: ReactNode
}

/** The head of a screen. Names the window too. */
export function PageHead({ title, subtitle, beside, children, back, corner }: PageHeadProps) {
  const { general } = useMessages()
  useEffect(() => {
    document.title = `${title} · ${general.productName}`
  }, [title, general])
  return (
    <header className={styles['head']}>
      <div className={styles['first']}>
        {back}
        <div className={styles['titles']}>
          <div className={styles['line']}>
            <h1 className={styles['title']}>{title}</h1>
            {beside}
          </div>
          {subtitle !== undefined && <p className={styles['subtitle']}>{subtitle}</p>}
        </div>
        {corner}
      </div>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </header>
  )
}
