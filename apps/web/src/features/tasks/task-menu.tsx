import type { Task } from '@roviec/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { IconButton } from '../../ui/button/button.tsx'
import { MenuButton, type MenuEntry } from '../../ui/menu-button/menu-button.tsx'
import { showDone } from '../../ui/toast/toast-store.ts'
import { CancelDialog, ClaimDialog, ObjectDialog } from './acts/dialogs.ts'

/** What is done seldom with a task: link, page of its own, cancelling. */
export function TaskMenu({ task }: { readonly task: Task }) {
  const { tasks, general, acts, coordination } = useMessages()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'cancel' | 'object' | 'claim' | null>(null)
  const close = () => setAsking(null)
  const entries: MenuEntry[] = [
    {
      label: general.copyLink,
      icon: 'link',
      onChoose: () => {
        void navigator.clipboard
          .writeText(new URL(`/tasks/${task.id}`, location.href).href)
          .then(() => showDone(general.linkCopied))
      },
    },
    {
      label: tasks.openPage,
      icon: 'external-link',
      onChoose: () => void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } }),
    },
  ]
  if (task.abilities.includes('object')) {
    entries.push({
      label: coordination.transfer.object,
      icon: 'split',
      onChoose: () => setAsking('object'),
    })
  }
  if (task.abilities.includes('claim')) {
    entries.push({
      label: coordination.transfer.claim,
      icon: 'inbox',
      onChoose: () => setAsking('claim'),
    })
  }
  if (task.abilities.includes('cancel')) {
    entries.push({
      label: acts.cancelTask,
      icon: 'trash',
      danger: true,
      onChoose: () => setAsking('cancel'),
    })
  }
  return (
    <>
      <MenuButton
        target={<IconButton icon="dots" label={general.more} />}
        sections={[{ entries }]}
      />
      <CancelDialog task={task} open={asking === 'cancel'} onClose={close} />
      <ObjectDialog task={task} open={asking === 'object'} onClose={close} />
      <ClaimDialog task={task} open={asking === 'claim'} onClose={close} />
    </>
  )
}
