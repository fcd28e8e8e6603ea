import type { RestructuringAct, RestructuringPreview, SeatOutcome } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import type { Messages } from '../../../messages/vi.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { SeatDialog, TasksDialog } from '../dialogs.ts'
import { type ClosingAct, isClosingAct } from './closing-act.ts'
import type { Draft } from './use-draft.ts'
import styles from '../restructurings.module.css'
import tables from '../tables.module.css'

interface SeatTableProps {
  readonly act: RestructuringAct
  readonly index: number
  readonly restructuringId: string
  readonly preview: RestructuringPreview
  readonly draft: Draft | null
}

/** What becomes of each seat, with its work; one or several can be settled otherwise. */
export function SeatTable({ act, index, restructuringId, preview, draft }: SeatTableProps) {
  const { problems, seats: words } = useMessages().restructurings
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState<readonly SeatOutcome[]>([])
  const [dividing, setDividing] = useState<SeatOutcome | null>(null)
  const seats = preview.acts[index]?.seats ?? []
  const closing = isClosingAct(act) ? act : null
  const canEdit = draft !== null && closing !== null
  if (seats.length === 0) {
    return closing === null ? null : <p className={styles['quiet']}>{words.none}</p>
  }
  return (
    <>
      <div
        className={tables['frame']}
        role="region"
        aria-label={`${problems.act(index + 1)}: ${words.section}`}
        tabIndex={0}
      >
        <table className={classNames(tables['table'], tables['stack'])}>
          <SeatHead
            all={canEdit ? { seats, chosen, onChange: setChosen } : null}
            withActs={canEdit}
          />
          <tbody>
            {seats.map((seat) => (
              <SeatRow
                key={seat.positionId}
                seat={seat}
                selection={canEdit ? { chosen, onChange: setChosen } : null}
                onEdit={() => setEditing([seat])}
                onDivide={() => setDividing(seat)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {canEdit && (
        <SeatActs
          {...{ act: closing, index, restructuringId, preview, draft }}
          picked={seats.filter(({ positionId }) => chosen.has(positionId))}
          editing={editing}
          onEdit={setEditing}
          dividing={dividing}
          onDivide={setDividing}
        />
      )}
    </>
  )
}

interface SeatActsProps extends Omit<SeatTableProps, 'act' | 'draft'> {
  readonly act: ClosingAct
  readonly draft: Draft
  readonly picked: readonly SeatOutcome[]
  readonly editing: readonly SeatOutcome[]
  readonly onEdit: (seats: readonly SeatOutcome[]) => void
  readonly dividing: SeatOutcome | null
  readonly onDivide: (seat: SeatOutcome | null) => void
}

/** What can be done with the rows that were picked, and the dialogs in which it is done. */
function SeatActs({ picked, editing, onEdit, dividing, onDivide, ...rest }: SeatActsProps) {
  const { seats: words } = useMessages().restructurings
  const { restructuringId, ...act } = rest
  return (
    <>
      {picked.length > 0 && (
        <p className={styles['bulk']}>
          <Button icon="pencil" onClick={() => onEdit(picked)}>
            {words.bulk(picked.length)}
          </Button>
        </p>
      )}
      {editing.length > 0 && (
        <SeatDialog
          open
          key={editing.map(({ positionId }) => positionId).join()}
          onClose={() => onEdit([])}
          seats={editing}
          {...act}
        />
      )}
      {dividing !== null && (
        <TasksDialog
          open
          onClose={() => onDivide(null)}
          seat={dividing}
          restructuringId={restructuringId}
          {...act}
        />
      )}
    </>
  )
}

interface Selection {
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function SeatHead({
  all,
  withActs,
}: {
  readonly all: (Selection & { readonly seats: readonly SeatOutcome[] }) | null
  readonly withActs: boolean
}) {
  const { general, restructurings } = useMessages()
  const words = restructurings.seats
  return (
    <thead>
      <tr>
        <th scope="col">
          {all !== null && (
            <Checkbox
              label={words.selectAll}
              checked={all.chosen.size === all.seats.length}
              mixed={all.chosen.size > 0 && all.chosen.size < all.seats.length}
              onChange={(checked) =>
                all.onChange(new Set(checked ? all.seats.map(({ positionId }) => positionId) : []))
              }
            />
          )}{' '}
          {words.columns.seat}
        </th>
        <th scope="col" className={tables['words']}>
          {words.columns.before}
        </th>
        <th scope="col" className={tables['words']}>
          {words.columns.work}
        </th>
        <th scope="col" className={tables['words']}>
          {words.columns.after}
        </th>
        {withActs && (
          <th scope="col">
            <span className="visually-hidden">{general.more}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

interface SeatRowProps {
  readonly seat: SeatOutcome
  readonly selection: Selection | null
  readonly onEdit: () => void
  readonly onDivide: () => void
}

function SeatRow({ seat, selection, onEdit, onDivide }: SeatRowProps) {
  const { seats: words } = useMessages().restructurings
  const { positionId, title, rank, holderName, unitName, chosen } = seat
  return (
    <tr>
      <th scope="row">
        <span className={tables['seat']}>
          {selection !== null && (
            <Checkbox
              label={words.select(title)}
              checked={selection.chosen.has(positionId)}
              onChange={() => selection.onChange(toggled(selection.chosen, positionId))}
            />
          )}
          <span>
            {title} <small>({words.ranks[rank]})</small>
            <small className={tables['under']}>{holderName ?? words.vacant}</small>
          </span>
        </span>
      </th>
      <td className={tables['words']}>{unitName}</td>
      <td className={tables['words']}>{workWords(seat, words)}</td>
      <td className={tables['words']}>
        {outcomeWords(seat, words)} {chosen && <Tag tone="accent">{words.chosen}</Tag>}
      </td>
      {selection !== null && (
        <td className={tables['row-acts']}>
          {seat.openTasks > 1 && (
            <IconButton
              icon="split"
              label={words.tasks(seat.openTasks, title)}
              onClick={onDivide}
            />
          )}
          <IconButton icon="pencil" label={words.edit(title)} onClick={onEdit} />
        </td>
      )}
    </tr>
  )
}

type Words = Messages['restructurings']['seats']

function workWords({ openTasks, openWarnings, draftItems }: SeatOutcome, words: Words): string {
  if (openTasks + openWarnings + draftItems === 0) return words.noWork
  return words.work(openTasks, openWarnings, draftItems)
}

/** What becomes of a seat, in a sentence. */
function outcomeWords({ fate, after, successor, ...seat }: SeatOutcome, words: Words): string {
  if (fate === 'stays') return words.stays
  if (after === null) {
    return successor === null
      ? words.abolishedToNobody
      : words.abolishedTo(successor.title, successor.unitName)
  }
  if (after.unit === seat.unitId) return words.retitled(after.title)
  return after.title === seat.title
    ? words.moves(after.unitName)
    : words.movesAs(after.unitName, after.title)
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
