import type { IsoDate } from '@roviec/calendar'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { DayField, DecisionField } from '../acts/day-and-decision.tsx'
import { useRecording } from '../acts/use-recording.ts'
import { establishmentQuery, unitsQuery } from '../api.ts'
import { UnitPicker } from '../unit-picker.tsx'
import { useNumbers } from './format-number.ts'
import { readHeadcount } from './read-headcount.ts'
import { jobGroupsQuery } from './staffing-api.ts'
import styles from './staffing.module.css'

interface GrantDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

interface Grant {
  readonly unitId: string | null
  readonly groupId: string
  readonly headcount: string
  readonly from: IsoDate | null
  readonly decision: string
}

const AT_FROM = ['change-before-last'] as const

/** Grants a unit a number of seats of a group, from a day on and by a decision. */
export function GrantDialog({ open, onClose }: GrantDialogProps) {
  const { staffing: words } = useMessages()
  const recording = useRecording(onClose)
  const { unitId: shownId = null } = useSearch({ from: '/to-chuc/bien-che' })
  const today = useToday()
  const [grant, setGrant] = useState<Grant>({
    unitId: shownId,
    groupId: '',
    headcount: '',
    from: today,
    decision: '',
  })
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    const { unitId, groupId: jobGroupId, from, decision } = grant
    const headcount = readHeadcount(grant.headcount)
    const isWhole = jobGroupId !== '' && decision.trim() !== ''
    if (unitId === null || from === null || headcount === null || !isWhole) return
    const body = { jobGroupId, headcount, from, decision }
    recording.record({
      run: () => call('setEstablishment', { params: { unitId }, body }),
      done: words.granted,
    })
  }

  return (
    <ActDialog
      title={words.grant}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.grant}
      busy={recording.busy}
      preview={usePreview(grant)}
      refusal={recording.remaining(AT_FROM)}
    >
      <GrantFields
        grant={grant}
        onChange={(changes) => setGrant({ ...grant, ...changes })}
        tried={tried}
        fromError={recording.errorAt('from', AT_FROM)}
      />
    </ActDialog>
  )
}

interface GrantFieldsProps {
  readonly grant: Grant
  readonly onChange: (changes: Partial<Grant>) => void
  readonly tried: boolean
  readonly fromError: string | null
}

function GrantFields({ grant, onChange, tried, fromError }: GrantFieldsProps) {
  const { general, organizationActs, staffing: words } = useMessages()
  const { data: groups } = useQuery(jobGroupsQuery)
  const { unitId, groupId, from, decision } = grant
  const missing = (isMissing: boolean) => (tried && isMissing ? general.fillIn : null)
  return (
    <>
      <UnitPicker
        label={words.grantUnit}
        chosenId={unitId}
        onPick={(id) => onChange({ unitId: id })}
        error={missing(unitId === null)}
      />
      <SelectField
        label={words.grantGroup}
        value={groupId}
        options={[
          { value: '', label: words.chooseGroup },
          ...(groups ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange({ groupId: id })}
        hint={groups?.length === 0 ? words.groupsEmptyText : undefined}
        error={missing(groupId === '')}
      />
      {unitId !== null && groupId !== '' && <Grants unitId={unitId} groupId={groupId} />}
      <TextField
        label={words.headcount}
        hint={words.headcountHint}
        inputMode="numeric"
        value={grant.headcount}
        maxLength={7}
        onChange={(headcount) => onChange({ headcount })}
        error={tried && readHeadcount(grant.headcount) === null ? words.headcountWrong : null}
      />
      <DayField
        label={organizationActs.from}
        value={from}
        onChange={(day) => onChange({ from: day })}
        error={missing(from === null) ?? fromError}
      />
      <DecisionField
        value={decision}
        onChange={(text) => onChange({ decision: text })}
        error={missing(decision.trim() === '')}
      />
    </>
  )
}

/** What will be true afterwards, once enough is said. */
function usePreview({ unitId, groupId, headcount, from }: Grant): string | null {
  const { staffing: words } = useMessages()
  const numbers = useNumbers()
  const { data: units } = useQuery(unitsQuery)
  const { data: groups } = useQuery(jobGroupsQuery)
  const unit = units?.find(({ id }) => id === unitId)
  const group = groups?.find(({ id }) => id === groupId)
  const count = readHeadcount(headcount)
  if (!unit || !group || from === null || count === null) return null
  return words.grantText(unit.name, group.name, numbers(count), formatDay(from))
}

/** What the unit was granted in the group so far, the newest first. */
function Grants({ unitId, groupId }: { readonly unitId: string; readonly groupId: string }) {
  const { staffing: words } = useMessages()
  const numbers = useNumbers()
  const { data: entries = [] } = useQuery(establishmentQuery(unitId))
  const own = entries.filter(({ jobGroupId }) => jobGroupId === groupId)
  if (own.length === 0) return null
  return (
    <section className={styles['grants']}>
      <h3>{words.grantHistory}</h3>
      <ul>
        {own.map(({ headcount, validFrom, decision }) => (
          <li key={validFrom}>
            {words.grantLine(numbers(headcount), formatDay(validFrom), decision)}
          </li>
        ))}
      </ul>
    </section>
  )
}
