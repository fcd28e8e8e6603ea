import type { IsoDate } from '@roviec/calendar'
import { DATA_REQUEST_KINDS } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { SelectField, TextArea } from '../../../ui/field/text-field.tsx'
import { ActDialog, DayField, useRecording } from '../../organization/index.ts'
import { PersonPicker, type PickedPerson } from '../acts/person-picker.tsx'
import type { RequestKind } from './personal-data-api.ts'

interface AskDialogProps {
  /** Null lets a personnel officer choose whose request on paper it is. */
  readonly personId: string | null
  readonly onClose: () => void
}

/** Asks to see, correct, erase or restrict what is kept about a person. */
export function AskDialog({ personId, onClose }: AskDialogProps) {
  const { personalData, general } = useMessages()
  const { ask: words, requests, kinds, kindHints } = personalData
  const recording = useRecording(onClose)
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [kind, setKind] = useState<RequestKind>('access')
  const [text, setText] = useState('')
  const [receivedOn, setReceivedOn] = useState<IsoDate | null>(useToday())
  const [tried, setTried] = useState(false)
  const isPaper = personId === null
  const about = personId ?? person?.id
  const missing = (isEmpty: boolean) => (tried && isEmpty ? general.fillIn : null)

  function confirm(): void {
    setTried(true)
    if (about === undefined || receivedOn === null) return
    const body = { kind, text, ...(isPaper && { receivedOn }) }
    recording.record({
      run: () => call('requestPersonalData', { params: { personId: about }, body }),
      done: words.sent,
    })
  }

  return (
    <ActDialog
      title={isPaper ? words.titlePaper : words.title}
      open
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={isPaper ? general.save : words.send}
      busy={recording.busy}
      preview={isPaper ? undefined : words.dueSentence}
      refusal={recording.remaining(AT_DAY)}
    >
      {isPaper && (
        <PersonPicker
          label={requests.person}
          chosen={person}
          onPick={setPerson}
          error={missing(person === null)}
        />
      )}
      <SelectField
        label={words.kind}
        value={kind}
        options={DATA_REQUEST_KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={setKind}
        hint={kindHints[kind]}
      />
      <TextArea label={words.text} value={text} maxLength={2000} onChange={setText} optional />
      {isPaper && (
        <DayField
          label={words.receivedOn}
          value={receivedOn}
          onChange={setReceivedOn}
          error={missing(receivedOn === null) ?? recording.errorAt('receivedOn', AT_DAY)}
        />
      )}
    </ActDialog>
  )
}

const AT_DAY = ['data-request-in-future'] as const
