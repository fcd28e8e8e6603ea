import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { useMessages } from '../messages/language.tsx'
import { ApiError } from '../platform/api-error.ts'
import { Button } from '../ui/button/button.tsx'
import { EmptyState, ErrorState } from '../ui/state-view/state-view.tsx'

/** Keeps a failure of one screen inside that screen. */
export function ErrorBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Boundary onReset={reset}>{children}</Boundary>}
    </QueryErrorResetBoundary>
  )
}

interface BoundaryProps {
  readonly onReset: () => void
  readonly children: ReactNode
}

interface BoundaryState {
  readonly failure: unknown
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null }

  static getDerivedStateFromError(failure: unknown): BoundaryState {
    return { failure }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    if (failure instanceof ApiError) {
      return <ErrorState failure={failure} onRetry={() => this.retry()} />
    }
    return <CrashState />
  }

  private retry(): void {
    this.props.onReset()
    this.setState({ failure: null })
  }
}

/** A mistake of ours: the screen cannot be drawn. A new version may have replaced its files. */
export function CrashState() {
  const { general } = useMessages()
  return (
    <EmptyState
      icon="alert-circle"
      title={general.crashTitle}
      action={
        <Button kind="primary" icon="refresh" onClick={() => location.reload()}>
          {general.reload}
        </Button>
      }
    >
      {general.crashText}
    </EmptyState>
  )
}
