import type { IsoDate } from '@roviec/calendar'
import type { OfficialProvince } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { SelectField } from '../../../ui/field/text-field.tsx'
import { ErrorState } from '../../../ui/state-view/state-view.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { DayField, DecisionField } from '../acts/day-and-decision.tsx'
import { useRecording } from '../acts/use-recording.ts'
import { unitsQuery } from '../api.ts'
import { UnitPicker } from '../unit-picker.tsx'
import { officialProvincesQuery } from './staffing-api.ts'

interface ProvinceDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

interface Wanted {
  readonly code: string
  readonly parentId: string | null
  readonly validFrom: IsoDate | null
  readonly decision: string
}

/** Creates every ward, commune and special zone of a province in one act. */
export function ProvinceDialog({ open, onClose }: ProvinceDialogProps) {
  const { staffing: words } = useMessages()
  const recording = useRecording(onClose)
  const list = useQuery(officialProvincesQuery)
  const today = useToday()
  const [typed, setTyped] = useState<Wanted>({
    code: '',
    parentId: null,
    validFrom: today,
    decision: '',
  })
  const onlyTop = useOnlyTop()
  const [tried, setTried] = useState(false)
  const wanted = { ...typed, parentId: typed.parentId ?? onlyTop }
  const province = list.data?.entries.find(({ code }) => code === wanted.code)

  function confirm(): void {
    setTried(true)
    const { parentId, validFrom, decision } = wanted
    if (!province || parentId === null || validFrom === null || decision.trim() === '') return
    const { code, existing, counts } = province
    recording.record({
      run: () =>
        call('createOfficialUnits', { params: { code }, body: { parentId, validFrom, decision } }),
      done: words.provinceDone(countAll(counts) - existing, existing),
    })
  }

  return (
    <ActDialog
      title={words.province}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.createAll}
      busy={recording.busy}
      preview={province && <Preview province={province} />}
      refusal={recording.remaining()}
    >
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      <ProvinceFields
        wanted={wanted}
        onChange={(changes) => setTyped({ ...wanted, ...changes })}
        tried={tried}
      />
    </ActDialog>
  )
}

interface ProvinceFieldsProps {
  readonly wanted: Wanted
  readonly onChange: (changes: Partial<Wanted>) => void
  readonly tried: boolean
}

function ProvinceFields({ wanted, onChange, tried }: ProvinceFieldsProps) {
  const { general, organizationActs, staffing: words } = useMessages()
  const { data: list } = useQuery(officialProvincesQuery)
  const missing = (isMissing: boolean) => (tried && isMissing ? general.fillIn : null)
  return (
    <>
      <SelectField
        label={words.provinceOf}
        hint={list && words.provinceState(formatDay(list.stateOn))}
        value={wanted.code}
        options={[
          { value: '', label: list ? words.chooseProvince : general.loading },
          ...(list?.entries ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(code) => onChange({ code })}
        error={missing(wanted.code === '')}
      />
      <UnitPicker
        label={words.provinceParent}
        chosenId={wanted.parentId}
        onPick={(parentId) => onChange({ parentId })}
        error={missing(wanted.parentId === null)}
      />
      <DayField
        label={organizationActs.from}
        value={wanted.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
        error={missing(wanted.validFrom === null)}
      />
      <DecisionField
        value={wanted.decision}
        onChange={(decision) => onChange({ decision })}
        error={missing(wanted.decision.trim() === '')}
      />
    </>
  )
}

/** Most trees have one unit at the top, the city or the province: it is proposed. */
function useOnlyTop(): string | null {
  const { data: units = [] } = useQuery(unitsQuery)
  const [top, ...others] = units.filter(({ parentId }) => parentId === null)
  return top && others.length === 0 ? top.id : null
}

/** What will be created, by kind, before it is. */
function Preview({ province }: { readonly province: OfficialProvince }) {
  const { staffing: words } = useMessages()
  const { name, counts, existing } = province
  const { ward, commune, 'special-zone': zones } = counts
  return <>{words.provincePreview(name, words.provinceCounts(ward, commune, zones), existing)}</>
}

function countAll(counts: OfficialProvince['counts']): number {
  return counts.ward + counts.commune + counts['special-zone']
}
