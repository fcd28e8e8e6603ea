import type { IsoDate } from '@roviec/calendar'
import type { RestructuringHead } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { DayField } from '../organization/index.ts'

/** The decision as it is typed. */
export interface HeadValues {
  readonly title: string
  readonly decisionNumber: string
  readonly decisionIssuer: string
  readonly decisionOn: IsoDate | null
  readonly effectiveOn: IsoDate | null
  readonly target: string
}

export const EMPTY_HEAD: HeadValues = {
  title: '',
  decisionNumber: '',
  decisionIssuer: '',
  decisionOn: null,
  effectiveOn: null,
  target: '',
}

export function headValuesOf(head: RestructuringHead): HeadValues {
  return {
    title: head.title,
    decisionNumber: head.decisionNumber ?? '',
    decisionIssuer: head.decisionIssuer ?? '',
    decisionOn: head.decisionOn,
    effectiveOn: head.effectiveOn,
    target: head.targetPercent === null ? '' : String(head.targetPercent).replace('.', ','),
  }
}

/** What is typed as a request has it; null while something cannot be read. */
export function readHead(values: HeadValues): RestructuringHead | null {
  const targetPercent = readTarget(values.target)
  const title = values.title.trim()
  if (title === '' || targetPercent === undefined) return null
  return {
    title,
    decisionNumber: values.decisionNumber.trim() || null,
    decisionIssuer: values.decisionIssuer.trim() || null,
    decisionOn: values.decisionOn,
    effectiveOn: values.effectiveOn,
    targetPercent,
  }
}

/** "16,5" as 16.5, nothing as null; undefined when it is no percentage. */
function readTarget(text: string): number | null | undefined {
  const typed = text.trim().replace('%', '').trim()
  if (typed === '') return null
  if (!/^\d{1,3}([.,]\d)?$/.test(typed)) return undefined
  const percent = Number(typed.replace(',', '.'))
  return percent <= 100 ? percent : undefined
}

interface HeadFieldsProps {
  readonly values: HeadValues
  readonly onChange: (changes: Partial<HeadValues>) => void
  readonly tried: boolean
}

export function HeadFields({ values, onChange, tried }: HeadFieldsProps) {
  const { general, restructurings } = useMessages()
  const words = restructurings.head
  const targetWrong = readTarget(values.target) === undefined
  return (
    <>
      <TextField
        label={words.title}
        hint={words.titleHint}
        value={values.title}
        maxLength={300}
        onChange={(title) => onChange({ title })}
        error={tried && values.title.trim() === '' ? general.fillIn : null}
      />
      <TextField
        label={words.decisionNumber}
        optional
        value={values.decisionNumber}
        maxLength={100}
        onChange={(decisionNumber) => onChange({ decisionNumber })}
      />
      <TextField
        label={words.decisionIssuer}
        optional
        value={values.decisionIssuer}
        maxLength={200}
        onChange={(decisionIssuer) => onChange({ decisionIssuer })}
      />
      <DayField
        label={words.decisionOn}
        optional
        value={values.decisionOn}
        onChange={(decisionOn) => onChange({ decisionOn })}
      />
      <DayField
        label={words.effectiveOn}
        optional
        value={values.effectiveOn}
        onChange={(effectiveOn) => onChange({ effectiveOn })}
      />
      <TextField
        label={words.targetPercent}
        hint={words.targetHint}
        optional
        inputMode="decimal"
        value={values.target}
        maxLength={6}
        onChange={(target) => onChange({ target })}
        error={tried && targetWrong ? words.targetWrong : null}
      />
    </>
  )
}
