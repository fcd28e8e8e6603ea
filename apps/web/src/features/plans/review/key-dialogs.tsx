import type { EditPlanItem, PlanItem } from '@roviec/contract'
import { BulkDateDialog, BulkLeadDialog } from './bulk-dialogs.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import type { useLettersSetting } from './letters-setting.ts'
import { SplitDialog } from './split-dialog.tsx'
import type { Draft } from './use-draft.ts'
import type { AskedByKey } from './use-review-keys.ts'

interface KeyDialogsProps {
  readonly asked: AskedByKey | null
  readonly items: readonly PlanItem[]
  readonly draft: Draft
  readonly letters: ReturnType<typeof useLettersSetting>
  readonly onClose: () => void
}

/** What the keys of the review ask: the list of keys, a deadline or a lead for the tasks meant. */
export function KeyDialogs({ asked, items, draft, letters, onClose }: KeyDialogsProps) {
  const [only] = items
  function change(edit: EditPlanItem, accountableLabel?: string): void {
    draft.edit({ itemIds: items.map(({ id }) => id), change: edit, accountableLabel })
    onClose()
  }
  return (
    <>
      <KeysDialog open={asked === 'help'} onClose={onClose} letters={letters} />
      {asked === 'split' && only !== undefined && (
        <SplitDialog
          item={only}
          onClose={onClose}
          onSplit={(positionIds) => draft.split(only.id, positionIds)}
        />
      )}
      {asked === 'due' && (
        <BulkDateDialog count={items.length} onClose={onClose} onDue={(due) => change({ due })} />
      )}
      {asked === 'lead' && (
        <BulkLeadDialog
          count={items.length}
          onClose={onClose}
          onPick={({ id, label }) => change({ accountablePositionId: id }, label)}
        />
      )}
    </>
  )
}
