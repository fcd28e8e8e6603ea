import { useEffect, useState } from 'react'
import type { FieldText } from './field.tsx'
import { TextField } from './text-field.tsx'

interface DraftTextFieldProps extends FieldText {
  readonly value: string
  readonly maxLength: number
  /** Called with the trimmed text when the field is left, or on Enter, and something has changed. */
  readonly onSave: (value: string) => void
}

/** A text that is saved when the field is left. Escape takes the typing back. */
export function DraftTextField({ value, onSave, ...rest }: DraftTextFieldProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const save = () => {
    if (text.trim() !== value.trim()) onSave(text.trim())
  }
  return (
    <TextField
      {...rest}
      value={text}
      onChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setText(value)
      }}
    />
  )
}
