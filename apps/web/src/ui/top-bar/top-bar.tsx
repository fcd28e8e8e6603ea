import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'
import { CountBadge } from '../tag/tag.tsx'
import styles from './top-bar.module.css'

export interface NavEntry {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: string
  /** For the narrow bar of a phone. */
  readonly shortLabel?: string | undefined
  readonly icon: IconName
  readonly count?: number | undefined
  /** False for what a phone has behind "more": its bar has room for few. */
  readonly onPhone?: boolean | undefined
}

interface TopBarProps {
  readonly entries: readonly NavEntry[]
  readonly demonstration: boolean
  readonly account: ReactNode
}

/** The bar across the top of an office screen. */
export function TopBar({ entries, demonstration, account }: TopBarProps) {
  const { general } = useMessages()
  return (
    <header className={styles['bar']}>
      <Link to="/my-work" className={styles['brand']}>
        <BrandMark />
        <span>{general.productName}</span>
      </Link>
      {demonstration && <span className={styles['demo']}>{general.demonstrationTag}</span>}
      <nav className={styles['nav']} aria-label={general.mainNavigation}>
        {entries.map((entry) => (
          <NavLink key={entry.to} entry={entry} />
        ))}
      </nav>
      <div className={styles['account']}>{account}</div>
    </header>
  )
}

/** The bar at the foot of a phone. */
export function TabBar({
  entries,
  more,
}: {
  readonly entries: readonly NavEntry[]
  readonly more: ReactNode
}) {
  const { general } = useMessages()
  return (
    <nav className={styles['tabs']} aria-label={general.mainNavigation}>
      {entries.filter(isOnPhone).map(({ to, label, shortLabel, icon, count }) => (
        <Link
          key={to}
          to={to}
          className={styles['tab']}
          activeProps={{ className: classNames(styles['tab'], styles['tab-active']) }}
        >
          <Icon name={icon} size={22} />
          <span>{shortLabel ?? label}</span>
          {count !== undefined && count > 0 && (
            <span className={styles['tab-count']}>
              <CountBadge tone="late-solid">{count}</CountBadge>
            </span>
          )}
        </Link>
      ))}
      {more}
    </nav>
  )
}

function isOnPhone({ onPhone }: NavEntry): boolean {
  return onPhone !== false
}

function NavLink({ entry: { to, label, icon, count } }: { readonly entry: NavEntry }) {
  return (
    <Link
      to={to}
      className={styles['link']}
      activeProps={{ className: classNames(styles['link'], styles['active']) }}
    >
      <Icon name={icon} size={17} />
      <span>{label}</span>
      {count !== undefined && count > 0 && <CountBadge tone="white">{count}</CountBadge>}
    </Link>
  )
}

export function BrandMark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="#ffffff" />
      <path
        d="M4.5 12.5l3.6 3.6L15 9M11.6 15l1.1 1.1L19.8 9"
        fill="none"
        stroke="#14428b"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
