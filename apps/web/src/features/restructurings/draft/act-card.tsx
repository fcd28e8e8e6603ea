import type { FullRestructuring, RestructuringAct, RestructuringPreview } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { SelectField } from '../../../ui/field/text-field.tsx'
import { NewSeatDialog } from '../dialogs.ts'
import { actSentence } from './act-sentence.ts'
import { type ClosingAct, isClosingAct, placesOf } from './closing-act.ts'
import { SeatTable } from './seat-table.tsx'
import type { Draft } from './use-draft.ts'
import styles from '../restructurings.module.css'

interface ActCardProps {
  readonly act: RestructuringAct
  readonly index: number
  readonly restructuring: FullRestructuring
  readonly preview: RestructuringPreview
  /** Null where nothing can be changed. */
  readonly draft: Draft | null
}

export function ActCard({ act, index, restructuring, preview, draft }: ActCardProps) {
  const { restructurings: words } = useMessages()
  const sentence = actSentence(act, preview, words)
  return (
    <li className={styles['act']}>
      <div className={styles['part-head']}>
        <h3>
          <small>{words.kinds[act.kind]}</small> {sentence}
        </h3>
        {draft !== null && (
          <IconButton
            icon="trash"
            label={words.acts.remove(sentence)}
            disabled={draft.busy}
            onClick={() => draft.changeActs((acts) => acts.filter((_, place) => place !== index))}
          />
        )}
      </div>
      <SeatTable
        act={act}
        index={index}
        restructuringId={restructuring.id}
        preview={preview}
        draft={draft}
      />
      {isClosingAct(act) && (
        <>
          <NewSeats act={act} index={index} preview={preview} draft={draft} />
          <Children act={act} index={index} preview={preview} draft={draft} />
        </>
      )}
    </li>
  )
}

interface PartProps {
  readonly act: ClosingAct
  readonly index: number
  readonly preview: RestructuringPreview
  readonly draft: Draft | null
}

/** Seats that the act makes, such as the head of a part that was split off. */
function NewSeats({ act, index, preview, draft }: PartProps) {
  const { newSeats: words, seats } = useMessages().restructurings
  const [adding, setAdding] = useState(false)
  const unitName = (ref: string) => preview.units.find((unit) => unit.ref === ref)?.name ?? ''
  return (
    <div className={styles['inside']}>
      {act.newSeats.length > 0 && <h4>{words.section}</h4>}
      <ul>
        {act.newSeats.map(({ key, title, rank, unit }) => (
          <li key={key} className={styles['line']}>
            <span>
              {title}, {unitName(unit)} <small>({seats.ranks[rank]})</small>
            </span>
            {draft !== null && (
              <IconButton
                icon="close"
                iconSize={14}
                label={words.remove(title)}
                onClick={() => {
                  const newSeats = act.newSeats.filter((seat) => seat.key !== key)
                  draft.changeAct(index, { ...act, newSeats })
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {draft !== null && (
        <>
          <Button kind="quiet" size="small" icon="plus" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
          <NewSeatDialog
            open={adding}
            onClose={() => setAdding(false)}
            act={act}
            index={index}
            preview={preview}
            draft={draft}
          />
        </>
      )}
    </div>
  )
}

/** Units inside those that end or are split, and where each goes. */
function Children({ act, index, preview, draft }: PartProps) {
  const { children: words } = useMessages().restructurings
  const children = preview.acts[index]?.children ?? []
  if (children.length === 0) return null
  const places = placesOf(act)
  return (
    <div className={styles['inside']}>
      <h4>{words.section}</h4>
      <ul className={styles['children']}>
        {children.map(({ unitId, name, parent, parentName }) => (
          <li key={unitId}>
            {draft === null || (places.length < 2 && places.includes(parent)) ? (
              <span>
                {words.goesTo(name)} {parentName}
              </span>
            ) : (
              <SelectField
                label={words.goesTo(name)}
                value={parent}
                options={[...new Set([...places, parent])].map((value) => ({
                  value,
                  label: preview.units.find(({ ref }) => ref === value)?.name ?? parentName,
                }))}
                onChange={(chosen) => {
                  const others = act.children.filter((child) => child.unitId !== unitId)
                  draft.changeAct(index, {
                    ...act,
                    children: [...others, { unitId, parent: chosen }],
                  })
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
