import { DELEGATION_SCOPES, type DelegationScope } from '@roviec/contract'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { ActDialog, useRecording } from '../../organization/index.ts'
import styles from '../people.module.css'
import { PersonPicker, type PickedPerson } from './person-picker.tsx'
import type { SeatActProps } from './seat-act.ts'
import { TermFields, useTerm } from './term-fields.tsx'

const AT_PERSON = ['person-not-found', 'person-left', 'delegation-to-oneself'] as const
const AT_DAYS = [
  'delegation-ends-before-start',
  'delegation-in-past',
  'delegation-overlaps',
] as const

/** Some of the own seat is given to somebody until a day; the holder stays answerable. */
export function DelegateDialog({ seat, open, onClose }: SeatActProps) {
  const { people, general } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [scopes, setScopes] = useState<readonly DelegationScope[]>([])
  const term = useTerm()
  const [tried, setTried] = useState(false)
  const { from, to, decision } = term

  function confirm(): void {
    setTried(true)
    if (person === null || from === null || to === null) return
    if (scopes.length === 0 || decision.trim() === '') return
    const positionId = seat.position.id
    const body = { positionId, toPersonId: person.id, scopes: [...scopes], from, to, decision }
    recording.record({ run: () => call('createDelegation', { body }), done: words.delegated })
  }

  return (
    <ActDialog
      title={people.seat.delegate}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={people.seat.delegate}
      busy={recording.busy}
      preview={
        person !== null &&
        from !== null &&
        to !== null &&
        words.willDelegate(formatDay(from), formatDay(to), person.name)
      }
      refusal={recording.remaining([...AT_PERSON, ...AT_DAYS])}
    >
      <PersonPicker
        label={words.person}
        chosen={person}
        onPick={setPerson}
        error={
          (tried && person === null ? general.fillIn : null) ??
          recording.errorAt('toPersonId', AT_PERSON)
        }
      />
      <ScopeBoxes scopes={scopes} onChange={setScopes} wrong={tried && scopes.length === 0} />
      <TermFields term={term} tried={tried} atDays={AT_DAYS} errorAt={recording.errorAt} />
    </ActDialog>
  )
}

interface ScopeBoxesProps {
  readonly scopes: readonly DelegationScope[]
  readonly onChange: (scopes: readonly DelegationScope[]) => void
  readonly wrong: boolean
}

function ScopeBoxes({ scopes, onChange, wrong }: ScopeBoxesProps) {
  const { people } = useMessages()
  return (
    <fieldset className={styles['boxes']}>
      <legend>{people.acts.scope}</legend>
      {DELEGATION_SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          checked={scopes.includes(scope)}
          onChange={(checked) =>
            onChange(checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
          }
        >
          {people.seat.scopes[scope]}
        </Checkbox>
      ))}
      {wrong && (
        <p role="alert" className={styles['refusal']}>
          {people.acts.chooseScope}
        </p>
      )}
    </fieldset>
  )
}
