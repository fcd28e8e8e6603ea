import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { ActDialog, DutyBoxes, useRecording } from '../../organization/index.ts'
import { jobGroupsQuery } from '../api.ts'
import styles from '../people.module.css'
import type { SeatActProps } from './seat-act.ts'

/** What a seat is and entitles to; holds at once. */
export function SeatTraitsDialog({ seat, open, onClose }: SeatActProps) {
  const { organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const { data: groups = [] } = useQuery(jobGroupsQuery)
  const [traits, setTraits] = useState(() => traitsOf(seat))
  const change = (changes: Partial<Traits>) => setTraits((was) => ({ ...was, ...changes }))

  function confirm(): void {
    const params = { positionId: seat.position.id }
    recording.record({
      run: () => call('classifyPosition', { params, body: bodyOf(traits) }),
      done: words.saved,
    })
  }

  return (
    <ActDialog
      title={words.seatTraits}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      refusal={recording.remaining(['position-code-taken', 'job-group-not-found'])}
    >
      <SelectField
        label={words.jobGroup}
        value={traits.jobGroupId}
        options={[
          { value: '', label: words.noJobGroup },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(jobGroupId) => change({ jobGroupId })}
        error={recording.errorAt('jobGroupId', ['job-group-not-found'])}
      />
      <TextField
        label={words.seatCode}
        optional
        value={traits.code}
        maxLength={60}
        onChange={(code) => change({ code })}
        error={recording.errorAt('code', ['position-code-taken'])}
      />
      <TextField
        label={words.term}
        hint={words.termHint}
        optional
        inputMode="numeric"
        value={traits.termMonths}
        maxLength={3}
        onChange={(termMonths) => change({ termMonths })}
        error={recording.errorAt('termMonths')}
      />
      <TraitBoxes traits={traits} onChange={change} />
      <DutyBoxes duties={traits.duties} onChange={(duties) => change({ duties })} />
    </ActDialog>
  )
}

type Traits = ReturnType<typeof traitsOf>

function traitsOf({ position }: SeatActProps['seat']) {
  const { duties, code, jobGroup, sensitive, nonLocalRequired, termMonths, unpaid } = position
  return {
    duties: duties as readonly (typeof duties)[number][],
    code: code ?? '',
    jobGroupId: jobGroup?.id ?? '',
    termMonths: termMonths?.toString() ?? '',
    sensitive,
    nonLocalRequired,
    unpaid,
  }
}

function bodyOf({ termMonths, code, jobGroupId, duties, ...rest }: Traits) {
  return {
    ...rest,
    duties: [...duties],
    code: code.trim() === '' ? null : code.trim(),
    jobGroupId: jobGroupId === '' ? null : jobGroupId,
    termMonths: termMonths.trim() === '' ? null : Number(termMonths),
  }
}

interface TraitBoxesProps {
  readonly traits: Traits
  readonly onChange: (changes: Partial<Traits>) => void
}

function TraitBoxes({ traits, onChange }: TraitBoxesProps) {
  const { people, organizationActs: words } = useMessages()
  return (
    <fieldset className={styles['boxes']}>
      <legend>{people.seat.facts}</legend>
      <Checkbox checked={traits.sensitive} onChange={(sensitive) => onChange({ sensitive })}>
        {words.sensitive}
      </Checkbox>
      <Checkbox
        checked={traits.nonLocalRequired}
        onChange={(nonLocalRequired) => onChange({ nonLocalRequired })}
      >
        {words.nonLocal}
      </Checkbox>
      <Checkbox checked={traits.unpaid} onChange={(unpaid) => onChange({ unpaid })}>
        {words.unpaid}
      </Checkbox>
    </fieldset>
  )
}
