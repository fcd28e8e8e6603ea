import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { countPressing, myTasksQuery } from '../features/tasks/index.ts'
import { warningCountsQuery } from '../features/warnings/index.ts'
import { useMessages } from '../messages/language.tsx'
import { followLiveEvents, type LiveState } from '../platform/live.ts'
import { positionWords } from '../platform/position-words.ts'
import { useSession } from '../platform/session.tsx'
import { Icon } from '../ui/icon/icon.tsx'
import { LoadingState } from '../ui/state-view/state-view.tsx'
import { TabBar, TopBar, type NavEntry } from '../ui/top-bar/top-bar.tsx'
import { AccountMenu } from './account-menu.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './app-shell.module.css'

/** What stands around every screen of whoever is signed in. */
export function AppShell() {
  const { general } = useMessages()
  const session = useSession()
  const entries = useNavEntries()
  const { pathname } = useLocation()
  const screens = useFurtherScreens(entries)
  const [first] = session.positions
  return (
    <div className={styles['shell']}>
      <a href="#content" className={styles['skip']}>
        {general.skipToContent}
      </a>
      <TopBar
        entries={entries}
        demonstration={session.tenant.demonstration}
        account={
          <AccountMenu
            target={
              <button type="button" className={styles['user']}>
                <span>
                  <strong>{session.fullName}</strong>
                  <small>{first === undefined ? session.login : positionWords(first)}</small>
                </span>
                <Icon name="chevron-down" size={14} />
              </button>
            }
          />
        }
      />
      <StatusStrip demonstration={session.tenant.demonstration} />
      <main id="content" className={styles['main']} tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <TabBar
        entries={entries}
        more={
          <AccountMenu
            screens={screens}
            target={
              <button type="button" className={styles['more']}>
                <Icon name="user" size={22} />
                <span>{general.more}</span>
              </button>
            }
          />
        }
      />
    </div>
  )
}

/** Lost lines and the fact that all of it is invented, where nobody can miss them. */
function StatusStrip({ demonstration }: { readonly demonstration: boolean }) {
  const { general } = useMessages()
  const live = useLiveState()
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine)
  return (
    <div className={styles['strips']} role="status">
      {demonstration && <p className={styles['demo-strip']}>{general.demonstrationTag}</p>}
      {!online && (
        <p className={styles['offline']}>
          <Icon name="cloud-off" /> {general.offlineBanner}
        </p>
      )}
      {online && live === 'interrupted' && (
        <p className={styles['offline']}>
          <Icon name="refresh" /> {general.retryingBanner}
        </p>
      )}
    </div>
  )
}

function useLiveState(): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => followLiveEvents(client, setState), [client])
  return state
}

function useNavEntries(): readonly NavEntry[] {
  const { nav } = useMessages().general
  const { data: mine } = useQuery(myTasksQuery)
  const { data: warnings } = useQuery(warningCountsQuery)
  return [
    {
      to: '/my-work',
      label: nav.myWork,
      shortLabel: nav.myWorkShort,
      icon: 'list-check',
      count: mine === undefined ? 0 : countPressing(mine.entries),
    },
    { to: '/overview', label: nav.overview, icon: 'dashboard' },
    { to: '/plans', label: nav.plans, icon: 'plan' },
    { to: '/warnings', label: nav.warnings, icon: 'bell', count: warnings?.mine },
    { to: '/to-chuc', label: nav.organization, icon: 'hierarchy', onPhone: false },
    { to: '/danh-ba', label: nav.directory, icon: 'address-book' },
  ]
}

/** What the bar of a phone has no room for. */
function useFurtherScreens(entries: readonly NavEntry[]) {
  const navigate = useNavigate()
  return {
    entries: entries
      .filter(({ onPhone }) => onPhone === false)
      .map(({ to, label, icon }) => ({ label, icon, onChoose: () => void navigate({ to }) })),
  }
}

function watchOnline(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
