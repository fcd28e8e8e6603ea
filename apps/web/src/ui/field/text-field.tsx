import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react'
import { classNames } from '../class-names.ts'
import { Field, type FieldText } from './field.tsx'
import styles from './field.module.css'

type TextFieldProps = FieldText &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly ref?: Ref<HTMLInputElement>
    /** A button at the end of the field. */
    readonly aside?: ReactNode
  }

export function TextField({
  label,
  hint,
  error,
  optional,
  aside,
  onChange,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => (
        <span className={styles['row']}>
          <input
            {...links}
            {...rest}
            className={classNames(styles['control'], className)}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {aside}
        </span>
      )}
    </Field>
  )
}

type TextAreaProps = FieldText &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly ref?: Ref<HTMLTextAreaElement>
  }

export function TextArea({
  label,
  hint,
  error,
  optional,
  onChange,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => (
        <textarea
          {...links}
          {...rest}
          rows={rows}
          className={styles['control']}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

type SelectFieldProps<V extends string> = FieldText &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
    readonly value: V
    readonly options: readonly { readonly value: V; readonly label: string }[]
    readonly onChange: (value: V) => void
  }

export function SelectField<V extends string>({
  label,
  hint,
  error,
  optional,
  options,
  onChange,
  value,
  ...rest
}: SelectFieldProps<V>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(links) => (
        <select
          {...links}
          {...rest}
          value={value}
          className={styles['control']}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
