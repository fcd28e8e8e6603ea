import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { Field, type FieldText } from '../field/field.tsx'
import fieldStyles from '../field/field.module.css'
import styles from './pick-field.module.css'

export interface PickOption {
  readonly id: string
  readonly label: string
  readonly detail?: string | undefined
}

interface PickFieldProps extends FieldText {
  /** The label of what is chosen now. */
  readonly chosen: string | null
  readonly options: readonly PickOption[]
  /** The text typed so far; the caller looks up the options. */
  readonly onSearch: (text: string) => void
  readonly onPick: (option: PickOption) => void
  readonly loading?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly emptyText: string
  readonly autoFocus?: boolean | undefined
  /** Clears the text after a choice, to choose another. */
  readonly several?: boolean | undefined
}

/** One of many, found by typing. */
export function PickField(props: PickFieldProps) {
  const { label, hint, error, optional, chosen, several } = props
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setTyped(null)
    },
  })

  function pick(id: string): void {
    const option = props.options.find((candidate) => candidate.id === id)
    if (option !== undefined) props.onPick(option)
    props.onSearch('')
    setTyped(null)
    if (several !== true) combobox.closeDropdown()
  }

  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => (
        <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
          <Combobox.Target>
            <input
              {...links}
              type="text"
              autoComplete="off"
              // The field is opened by a click on a question, so the typing should go on there.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={props.autoFocus}
              data-autofocus={props.autoFocus}
              className={fieldStyles['control']}
              placeholder={props.placeholder}
              value={typed ?? chosen ?? ''}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value)
                props.onSearch(currentTarget.value)
                combobox.openDropdown()
                combobox.updateSelectedOptionIndex()
              }}
              onFocus={(event) => {
                event.currentTarget.select()
                combobox.openDropdown()
              }}
              onClick={() => combobox.openDropdown()}
              onBlur={() => combobox.closeDropdown()}
            />
          </Combobox.Target>
          <Combobox.Dropdown>
            <PickOptions {...props} label={label} />
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  )
}

function PickOptions({ options, loading, emptyText, label }: PickFieldProps) {
  const { general } = useMessages()
  return (
    <Combobox.Options className={styles['options'] ?? ''} aria-label={label}>
      {options.map(({ id, label: name, detail }) => (
        <Combobox.Option key={id} value={id} className={styles['option'] ?? ''}>
          <span>{name}</span>
          {detail !== undefined && <small>{detail}</small>}
        </Combobox.Option>
      ))}
      {options.length === 0 && (
        <Combobox.Empty className={styles['empty'] ?? ''}>
          {loading === true ? general.loading : emptyText}
        </Combobox.Empty>
      )}
    </Combobox.Options>
  )
}
