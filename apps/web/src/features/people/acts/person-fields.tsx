import type { ErrorCode } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'

export interface PersonValues {
  readonly fullName: string
  readonly staffCode: string
  readonly workPhone: string
  readonly workEmail: string
}

export const EMPTY_PERSON: PersonValues = {
  fullName: '',
  staffCode: '',
  workPhone: '',
  workEmail: '',
}

interface PersonFieldsProps {
  readonly values: PersonValues
  readonly onChange: (values: PersonValues) => void
  readonly tried: boolean
  readonly errorAt: (field: string, codes?: readonly ErrorCode[]) => string | null
}

/** What everybody inside the tenant may know of a person. */
export function PersonFields({ values, onChange, tried, errorAt }: PersonFieldsProps) {
  const { people, general } = useMessages()
  const words = people.person
  const field = (name: keyof PersonValues) => ({
    value: values[name],
    onChange: (value: string) => onChange({ ...values, [name]: value }),
  })
  const nameMissing = tried && values.fullName.trim() === '' ? general.fillIn : null
  return (
    <>
      <TextField
        {...field('fullName')}
        label={words.fullName}
        maxLength={200}
        error={nameMissing ?? errorAt('fullName')}
      />
      <TextField
        {...field('staffCode')}
        label={words.code}
        optional
        maxLength={40}
        error={errorAt('staffCode', ['staff-code-taken'])}
      />
      <TextField
        {...field('workPhone')}
        label={words.workPhone}
        optional
        inputMode="tel"
        maxLength={30}
        error={errorAt('workPhone')}
      />
      <TextField
        {...field('workEmail')}
        label={words.workEmail}
        optional
        inputMode="email"
        maxLength={200}
        error={errorAt('workEmail')}
      />
    </>
  )
}

/** The body of a request; what is empty is none. */
export function bodyOf({ fullName, staffCode, workPhone, workEmail }: PersonValues) {
  const orNone = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    fullName,
    staffCode: orNone(staffCode),
    workPhone: orNone(workPhone),
    workEmail: orNone(workEmail),
  }
}
