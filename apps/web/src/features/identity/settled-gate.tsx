import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { SESSION_KEY } from '../../platform/query-client.ts'
import { useSession } from '../../platform/session.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { EntryFrame } from './entry-frame.tsx'

/** Shows nothing but the change of an initial password until it is done. */
export function SettledGate({ children }: { readonly children: ReactNode }) {
  return useSession().mustChangePassword ? <ForcedChange /> : children
}

function ForcedChange() {
  const { general, identity } = useMessages()
  const client = useQueryClient()
  useEffect(() => {
    document.title = `${identity.forced.title} · ${general.productName}`
  }, [identity, general])
  return (
    <EntryFrame>
      <h1>{identity.forced.title}</h1>
      <Notice tone="risk" icon="lock">
        {identity.forced.text}
      </Notice>
      <ChangePasswordForm onDone={() => void client.invalidateQueries({ queryKey: SESSION_KEY })} />
    </EntryFrame>
  )
}
