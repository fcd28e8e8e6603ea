import type { Plan, Span } from '@roviec/contract'
import { useEffect, useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { findSelectedSpan } from './selected-span.ts'
import type { Draft } from './use-draft.ts'

interface AddItemDialogProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly open: boolean
  readonly onClose: () => void
}

const TITLE_MAX = 500

/** A task that the reader missed; the words selected in the document become its sentence. */
export function AddItemDialog({ plan, draft, open, onClose }: AddItemDialogProps) {
  const { review, general } = useMessages()
  const [title, setTitle] = useState('')
  const [span, setSpan] = useState<Span | null>(null)
  const [tried, setTried] = useState(false)
  useEffect(() => {
    if (!open) return
    const selected = findSelectedSpan()
    setSpan(selected)
    setTried(false)
    setTitle(selected === null ? '' : wordsOf(plan, selected).slice(0, TITLE_MAX))
  }, [open, plan])

  return (
    <ConfirmDialog
      title={review.addTitle}
      open={open}
      onClose={onClose}
      confirmLabel={review.addItem}
      onConfirm={() => {
        setTried(true)
        if (title.trim() === '') return
        draft.add(title.trim(), span)
        onClose()
      }}
    >
      <Notice tone="plain">
        {span === null ? review.addHint : review.addWithSpan(wordsOf(plan, span))}
      </Notice>
      <TextArea
        label={review.fields.title}
        value={title}
        onChange={setTitle}
        maxLength={TITLE_MAX}
        error={tried && title.trim() === '' ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}

function wordsOf({ text }: Plan, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
}
