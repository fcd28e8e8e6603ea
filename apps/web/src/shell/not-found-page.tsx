import type { ReactNode } from 'react'
import { useMessages } from '../messages/language.tsx'
import { ButtonLink } from '../ui/button/button.tsx'
import { EmptyState } from '../ui/state-view/state-view.tsx'

export function NotFoundPage(): ReactNode {
  const { general } = useMessages()
  return (
    <EmptyState
      icon="question"
      heading="h1"
      title={general.notFoundTitle}
      action={
        <ButtonLink to="/my-work" kind="primary">
          {general.goToMyWork}
        </ButtonLink>
      }
    >
      {general.notFoundText}
    </EmptyState>
  )
}
