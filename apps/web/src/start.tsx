import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { createApp } from './app.tsx'
import { LanguageProvider } from './messages/language.tsx'
import { createQueryClient } from './platform/query-client.ts'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { LoadingState } from './ui/state-view/state-view.tsx'
import { Toasts } from './ui/toast/toast.tsx'
import './ui/theme/fonts.css'
import './ui/theme/tokens.css'
import './ui/theme/base.css'
import './ui/theme/mantine.css'
import { mantineTheme } from './ui/theme/mantine-theme.ts'

/** Draws the whole application into an element. */
export async function start(host: HTMLElement): Promise<void> {
  // The policy of the page forbids making code from text, which zod would otherwise try.
  config({ jitless: true })
  // Browsers without Temporal get it before anything asks for a date.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

  createRoot(host).render(
    <StrictMode>
      <LanguageProvider>
        <MantineProvider theme={mantineTheme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
          <Toasts />
          <QueryClientProvider client={createQueryClient()}>
            <ErrorBoundary>
              <Suspense fallback={<LoadingState />}>
                <RouterProvider router={createApp()} />
              </Suspense>
            </ErrorBoundary>
          </QueryClientProvider>
        </MantineProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}

/** Put into the page by the server, anew for each answer. */
function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')
  return meta?.nonce !== undefined && meta.nonce !== '' ? meta.nonce : (meta?.content ?? '')
}
