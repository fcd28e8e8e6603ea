import type { Unit } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { UnitPicker, UnitsPicker } from '../../organization/index.ts'
import { type ActValues, EMPTY_PART, isCode, type PartValues } from './act-values.ts'
import styles from '../restructurings.module.css'

interface ActFieldsProps {
  readonly values: ActValues
  readonly onChange: (changes: Partial<ActValues>) => void
  /** Whether somebody has tried to save what is missing something. */
  readonly tried: boolean
  readonly units: readonly Unit[]
}

/** The fields of each kind of act. */
export function ActFields(props: ActFieldsProps) {
  switch (props.values.kind) {
    case 'merge':
      return <MergeFields {...props} />
    case 'split':
      return <SplitFields {...props} />
    case 'rename':
      return <RenameFields {...props} />
    case 'dissolve':
    case 'move':
      return <OtherUnitFields {...props} />
  }
}

function MergeFields({ values, onChange, tried, units }: ActFieldsProps) {
  const { acts: words } = useMessages().restructurings
  const { unitIds, into, parts } = values
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id
  return (
    <>
      <UnitsPicker
        label={words.units}
        chosenIds={unitIds}
        onChange={(ids) => {
          const isThere = into === null || ids.includes(into)
          onChange({ unitIds: ids, into: isThere ? into : null })
        }}
        error={tried && unitIds.length < 2 ? words.atLeastTwo : null}
      />
      <SelectField
        label={words.into}
        value={into ?? ''}
        options={[
          { value: '', label: words.intoNew },
          ...unitIds.map((id) => ({ value: id, label: nameOf(id) })),
        ]}
        onChange={(id) => onChange({ into: id === '' ? null : id })}
      />
      {into === null && (
        <PartFields
          part={parts[0] ?? EMPTY_PART}
          onChange={(part) => onChange({ parts: [part] })}
          tried={tried}
          withHead={false}
        />
      )}
    </>
  )
}

function SplitFields({ values, onChange, tried, units }: ActFieldsProps) {
  const { acts: words } = useMessages().restructurings
  const { parts, goesOn } = values
  return (
    <>
      <OneUnit values={values} onChange={onChange} tried={tried} units={units} />
      <Checkbox checked={goesOn} onChange={(checked) => onChange({ goesOn: checked })}>
        {words.goesOn}
      </Checkbox>
      {parts.map((part, index) => (
        // A part has no name of its own until it is typed: its place is what tells it apart.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={styles['fieldset']}>
          <legend>{words.part(index + 1)}</legend>
          <PartFields
            part={part}
            onChange={(changed) =>
              onChange({ parts: parts.map((one, place) => (place === index ? changed : one)) })
            }
            tried={tried}
            withHead
          />
        </fieldset>
      ))}
      <Button
        icon="plus"
        size="small"
        disabled={parts.length >= 19}
        onClick={() => onChange({ parts: [...parts, EMPTY_PART] })}
      >
        {words.addPart}
      </Button>
    </>
  )
}

interface PartFieldsProps {
  readonly part: PartValues
  readonly onChange: (part: PartValues) => void
  readonly tried: boolean
  readonly withHead: boolean
}

function PartFields({ part, onChange, tried, withHead }: PartFieldsProps) {
  const { general, restructurings } = useMessages()
  const words = restructurings.acts
  return (
    <>
      <TextField
        label={words.newName}
        value={part.name}
        maxLength={200}
        onChange={(name) => onChange({ ...part, name })}
        error={tried && part.name.trim() === '' ? general.fillIn : null}
      />
      <TextField
        label={words.newShortName}
        optional
        value={part.shortName}
        maxLength={100}
        onChange={(shortName) => onChange({ ...part, shortName })}
      />
      <TextField
        label={words.code}
        hint={words.codeHint}
        optional
        value={part.code}
        maxLength={35}
        onChange={(code) => onChange({ ...part, code })}
        error={isCode(part.code) ? null : words.codeWrong}
      />
      {withHead && (
        <TextField
          label={words.headTitle}
          optional
          value={part.headTitle}
          maxLength={200}
          onChange={(headTitle) => onChange({ ...part, headTitle })}
        />
      )}
    </>
  )
}

function RenameFields({ values, onChange, tried, units }: ActFieldsProps) {
  const { general, restructurings } = useMessages()
  const words = restructurings.acts
  return (
    <>
      <OneUnit values={values} onChange={onChange} tried={tried} units={units} />
      <TextField
        label={words.newNameOf}
        value={values.name}
        maxLength={200}
        onChange={(name) => onChange({ name })}
        error={tried && values.name.trim() === '' ? general.fillIn : null}
      />
      <TextField
        label={words.newShortName}
        optional
        value={values.shortName}
        maxLength={100}
        onChange={(shortName) => onChange({ shortName })}
      />
      <Checkbox checked={values.retitle} onChange={(retitle) => onChange({ retitle })}>
        {words.retitle}
      </Checkbox>
    </>
  )
}

function OtherUnitFields({ values, onChange, tried, units }: ActFieldsProps) {
  const { general, restructurings } = useMessages()
  const words = restructurings.acts
  return (
    <>
      <OneUnit values={values} onChange={onChange} tried={tried} units={units} />
      <UnitPicker
        label={values.kind === 'move' ? words.parent : words.successor}
        chosenId={values.otherId}
        without={values.unitId === null ? [] : [values.unitId]}
        onPick={(otherId) => onChange({ otherId })}
        error={tried && values.otherId === null ? general.fillIn : null}
      />
    </>
  )
}

function OneUnit({ values, onChange, tried }: ActFieldsProps) {
  const { general, restructurings } = useMessages()
  return (
    <UnitPicker
      label={restructurings.acts.unit}
      chosenId={values.unitId}
      onPick={(unitId) => onChange({ unitId })}
      error={tried && values.unitId === null ? general.fillIn : null}
    />
  )
}
