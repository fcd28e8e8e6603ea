import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { FieldText } from './field.tsx'
import { TextArea, TextField } from './text-field.tsx'

interface DraftTextFieldProps extends FieldText {
  readonly value: string
  readonly maxLength: number
  /** As many lines as the text needs, for what is seldom short. */
  readonly tall?: boolean | undefined
  /** Called with the trimmed text when the field is left, or on Enter, and something has changed. */
  readonly onSave: (value: string) => void
}

const LINE_LENGTH = 90
const LINES_MAX = 6

/** A text that is saved when the field is left. Escape takes the typing back. */
export function DraftTextField({ value, onSave, tall, ...rest }: DraftTextFieldProps) {
  const [text, setText] = useState(value)
  const known = useRef(value)
  useEffect(() => {
    const was = known.current
    known.current = value
    // What somebody else has saved does not take the words out of the hand that is typing.
    setText((typed) => (typed.trim() === was.trim() ? value : typed))
  }, [value])
  const save = () => {
    if (text.trim() !== value.trim()) onSave(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') setText(value)
    if (event.key !== 'Enter') return
    event.preventDefault()
    save()
  }
  const field = { ...rest, value: text, onChange: setText, onBlur: save, onKeyDown }
  if (tall !== true) return <TextField {...field} />
  const lines = Math.ceil(text.length / LINE_LENGTH)
  return <TextArea {...field} rows={Math.min(LINES_MAX, Math.max(1, lines))} />
}
