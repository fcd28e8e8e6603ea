import { useId, type ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { Icon } from '../icon/icon.tsx'
import styles from './field.module.css'

export interface FieldText {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  readonly optional?: boolean | undefined
}

export interface ControlLinks {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A label above a control, with what helps and what is wrong. The control gets the links between them. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldText & { readonly children: (links: ControlLinks) => ReactNode }) {
  const id = useId()
  const { general } = useMessages()
  const hasError = typeof error === 'string' && error !== ''
  const described = [hint !== undefined && `${id}-hint`, hasError && `${id}-error`]
    .filter((part) => part !== false)
    .join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {optional === true && <span className={styles['optional']}> ({general.optional})</span>}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError ? true : undefined,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {hasError && (
        <p id={`${id}-error`} className={styles['error']} role="alert">
          <Icon name="alert-circle" size={14} />
          {error}
        </p>
      )}
    </div>
  )
}
