import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, render } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { afterEach } from 'vitest'
import { createApp } from '../app.tsx'
import { LanguageProvider } from '../messages/language.tsx'
import { createQueryClient } from '../platform/query-client.ts'
import { Toasts } from '../ui/toast/toast.tsx'
import { mantineTheme } from '../ui/theme/mantine-theme.ts'
import { createFakeServer, type FakeAnswers, type FakeServer } from './fake-server.ts'
import { CALENDAR_SETTINGS, makeSession } from './make-session.ts'
import './fake-browser.ts'

afterEach(cleanup)
// The first screen of a file also waits for its code.
configure({ asyncUtilTimeout: 8000 })

/** What every screen asks for, with nothing in it. */
const QUIET: FakeAnswers = {
  getSession: makeSession(),
  getCalendarSettings: CALENDAR_SETTINGS,
  listDemoAccounts: { entries: [] },
  listMyTasks: { entries: [], truncated: false },
  countWarnings: {
    kinds: {
      'due-soon': 0,
      overdue: 0,
      'not-accepted': 0,
      uncovered: 0,
      'forecast-late': 0,
      'report-differs': 0,
    },
    total: 0,
    mine: 0,
    closedThisWeek: 0,
  },
  getPlanForecast: {
    computedOn: null,
    trials: 0,
    historyCount: 0,
    historyNeeded: 30,
    tasks: [],
  },
  getTaskDelay: () => ({ refused: 'task-not-late' }),
  listPlans: { entries: [], nextCursor: null },
  listUnits: { entries: [] },
  listWaitingRevisions: { entries: [] },
  searchPositions: { entries: [], nextCursor: null },
}

/** Opens an address of the application before a server that gives these answers. */
export function openApp(path: string, answers: FakeAnswers = {}): FakeServer {
  const server = createFakeServer({ ...QUIET, ...answers })
  globalThis.fetch = server.fetch
  const router = createApp({ history: createMemoryHistory({ initialEntries: [path] }) })
  renderInFrame(
    <QueryClientProvider client={createQueryClient()}>
      <Suspense fallback={null}>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>,
  )
  return server
}

/** Draws a part of a screen with the language and the looks around it. */
export function renderInFrame(part: ReactNode): void {
  render(
    <LanguageProvider>
      <MantineProvider theme={mantineTheme} env="test">
        {part}
        <Toasts />
      </MantineProvider>
    </LanguageProvider>,
  )
}
