import type { Import } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { call } from '../../platform/http.ts'
import { Button, type ButtonKind } from '../../ui/button/button.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import type { IconName } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProgressBar } from '../../ui/progress-bar/progress-bar.tsx'
import { showDone } from '../../ui/toast/toast-store.ts'

type Act = Import['abilities'][number]

const LOOKS = {
  discard: { kind: 'quiet', icon: 'trash' },
  recheck: { kind: 'secondary', icon: 'refresh' },
  undo: { kind: 'secondary', icon: 'undo' },
  apply: { kind: 'primary', icon: 'check' },
} as const satisfies Record<Act, { readonly kind: ButtonKind; readonly icon: IconName }>

const ORDER = ['discard', 'recheck', 'undo', 'apply'] as const

/** What may be done with the file; everything but looking again is asked once more. */
export function ImportActs({ entry }: { readonly entry: Import }) {
  const { messages } = useLanguage()
  const { acts: words } = messages.imports
  const [asked, setAsked] = useState<Act | null>(null)
  const acting = useAct(entry, () => setAsked(null))
  return (
    <>
      {ORDER.filter((act) => entry.abilities.includes(act)).map((act) => (
        <Button
          key={act}
          {...LOOKS[act]}
          disabled={acting.isPending}
          onClick={() => {
            acting.reset()
            if (act === 'recheck') acting.mutate(act)
            setAsked(act === 'recheck' ? null : act)
          }}
        >
          {words[act]}
        </Button>
      ))}
      <ActDialog entry={entry} act={asked} acting={acting} onClose={() => setAsked(null)} />
    </>
  )
}

function useAct(entry: Import, onDone: () => void) {
  const { messages } = useLanguage()
  const { acts: words } = messages.imports
  const client = useQueryClient()
  const navigate = useNavigate()
  const done: Record<Act, string> = {
    apply: words.applyDone,
    recheck: words.recheckDone,
    discard: words.discardDone,
    undo: words.undoDone,
  }
  return useMutation({
    mutationFn: (act: Act) => run(act, entry),
    onSuccess: async (_, act) => {
      showDone(done[act])
      onDone()
      if (act === 'discard') await navigate({ to: '/to-chuc/nhap-du-lieu' })
      await Promise.all(STALE.map((topic) => client.invalidateQueries({ queryKey: [topic] })))
    },
  })
}

/** What changes when a whole city comes in. */
const STALE = ['imports', 'organization', 'people', 'tasks', 'warnings', 'reports', 'session']

function run(act: Act, { id, digest }: Import): Promise<unknown> {
  const params = { importId: id }
  switch (act) {
    case 'apply':
      return call('applyImport', { params, body: { digest } })
    case 'recheck':
      return call('recheckImport', { params })
    case 'discard':
      return call('discardImport', { params })
    case 'undo':
      return call('undoImport', { params })
  }
}

interface ActDialogProps {
  readonly entry: Import
  readonly act: Act | null
  readonly acting: ReturnType<typeof useAct>
  readonly onClose: () => void
}

function ActDialog({ entry, act, acting, onClose }: ActDialogProps) {
  const { language, messages } = useLanguage()
  const { acts: words } = messages.imports
  const { create, change, unchanged, duplicate } = entry.counts
  const texts = {
    apply: {
      title: words.applyTitle,
      text: words.applyText(create, change, unchanged + duplicate),
    },
    discard: { title: words.discardTitle, text: words.discardText },
    undo: { title: words.undoTitle, text: words.undoText },
    recheck: { title: words.recheck, text: '' },
  } as const satisfies Record<Act, unknown>
  const shown = act ?? 'apply'
  return (
    <ConfirmDialog
      title={texts[shown].title}
      open={act !== null}
      onClose={onClose}
      confirmLabel={words[shown]}
      danger={shown === 'undo' || shown === 'discard'}
      busy={acting.isPending}
      onConfirm={() => acting.mutate(shown)}
    >
      <p>{texts[shown].text}</p>
      {shown === 'apply' && entry.warningCount > 0 && <p>{words.warnings(entry.warningCount)}</p>}
      {acting.isPending && shown === 'apply' && (
        <div role="status">
          <p>{words.applying}</p>
          <ProgressBar label={words.applying} share={null} />
        </div>
      )}
      {acting.isError && (
        <div role="alert">
          <Notice tone="risk" icon="alert-circle">
            {failureText(acting.error, language)}
          </Notice>
        </div>
      )}
    </ConfirmDialog>
  )
}
