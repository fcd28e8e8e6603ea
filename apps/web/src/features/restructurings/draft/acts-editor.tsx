import type { FullRestructuring, RestructuringPreview } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { AddActDialog } from '../dialogs.ts'
import { ActCard } from './act-card.tsx'
import type { Draft } from './use-draft.ts'
import styles from '../restructurings.module.css'

interface ActsEditorProps {
  readonly restructuring: FullRestructuring
  readonly preview: RestructuringPreview
  readonly draft: Draft
}

/** The acts, each with what becomes of its seats and of the units inside. */
export function ActsEditor({ restructuring, preview, draft }: ActsEditorProps) {
  const { acts: words } = useMessages().restructurings
  const [adding, setAdding] = useState(false)
  const { acts, abilities } = restructuring
  const canEdit = abilities.includes('edit')
  return (
    <section className={styles['part']}>
      <div className={styles['part-head']}>
        <h2>{words.section}</h2>
        {canEdit && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      {acts.length === 0 && <p className={styles['quiet']}>{words.empty}</p>}
      <ol className={styles['acts']}>
        {acts.map((act, index) => (
          <ActCard
            key={`${act.kind} ${index}`}
            act={act}
            index={index}
            restructuring={restructuring}
            preview={preview}
            draft={canEdit ? draft : null}
          />
        ))}
      </ol>
      <AddActDialog open={adding} onClose={() => setAdding(false)} acts={acts} draft={draft} />
    </section>
  )
}
