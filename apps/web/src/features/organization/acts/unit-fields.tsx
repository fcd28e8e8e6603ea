import { UNIT_KINDS, type ErrorCode, type Unit } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'

export interface UnitValues {
  readonly kind: Unit['kind']
  readonly name: string
  readonly shortName: string
  readonly code: string
}

interface UnitFieldsProps {
  readonly values: UnitValues
  readonly onChange: (values: UnitValues) => void
  readonly tried: boolean
  readonly errorAt: (field: string, codes?: readonly ErrorCode[]) => string | null
}

/** What a unit is called and is. */
export function UnitFields({ values, onChange, tried, errorAt }: UnitFieldsProps) {
  const { general, organization, organizationActs: words } = useMessages()
  const field = (name: 'name' | 'shortName' | 'code') => ({
    value: values[name],
    onChange: (value: string) => onChange({ ...values, [name]: value }),
  })
  return (
    <>
      <SelectField
        label={words.kind}
        value={values.kind}
        options={UNIT_KINDS.map((value) => ({ value, label: organization.kinds[value] }))}
        onChange={(kind) => onChange({ ...values, kind })}
      />
      <TextField
        {...field('name')}
        label={words.name}
        maxLength={200}
        error={(tried && values.name.trim() === '' ? general.fillIn : null) ?? errorAt('name')}
      />
      <TextField
        {...field('shortName')}
        label={words.shortName}
        hint={words.shortNameHint}
        optional
        maxLength={100}
        error={errorAt('shortName')}
      />
      <TextField
        {...field('code')}
        label={words.code}
        hint={words.codeHint}
        optional
        maxLength={35}
        error={errorAt('code', ['unit-code-taken'])}
      />
    </>
  )
}

/** The fields as a request has them: without a short name the full one is used, no code is none. */
export function unitBodyOf({ kind, name, shortName, code }: UnitValues) {
  return {
    kind,
    name,
    shortName: shortName.trim() === '' ? name.slice(0, 100) : shortName,
    code: code.trim() === '' ? null : code.trim(),
  }
}
