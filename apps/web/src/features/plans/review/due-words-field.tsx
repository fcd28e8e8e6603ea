import type { Due } from '@roviec/contract'
import { readDueWords } from '@roviec/directive'
import { useState, type ReactNode } from 'react'
import { formatDay, formatLongDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import type { Messages } from '../../../messages/vi.ts'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { TextField } from '../../../ui/field/text-field.tsx'
import { dueWords } from '../../tasks/index.ts'
import { typedDue } from './due-values.ts'

interface TypedDue {
  readonly words: string
  readonly setWords: (words: string) => void
  /** Null while the words state no deadline. */
  readonly due: Due | null
}

/** Reads a deadline while it is typed. The words that the document had stay with the new one. */
export function useTypedDue(was: Due | null): TypedDue {
  const { working } = useOfficeCalendar()
  const today = useToday()
  const [words, setWords] = useState('')
  const read = readDueWords(words, { calendar: working, today })
  return { words, setWords, due: read === null ? null : typedDue(read, words.trim(), was) }
}

interface DueWordsFieldProps {
  readonly label: string
  readonly typed: TypedDue
  readonly autoFocus?: boolean | undefined
  /** Somebody has tried to take words that state no deadline. */
  readonly isRefused: boolean
  readonly onEnter?: (() => void) | undefined
  readonly aside?: ReactNode
}

/** A deadline typed as the office says it; how it is read stands beneath before it is taken. */
export function DueWordsField({ typed, isRefused, onEnter, ...rest }: DueWordsFieldProps) {
  const messages = useMessages()
  const { review } = messages
  const { words, setWords, due } = typed
  return (
    <TextField
      {...rest}
      value={words}
      onChange={setWords}
      autoComplete="off"
      // Where a dialog puts the first focus, rather than on its closing button.
      data-autofocus={rest.autoFocus}
      maxLength={200}
      hint={due === null ? review.dueExamples : review.dueRead(wordsOfReading(due, messages))}
      error={isRefused && due === null ? review.dueNotRead : null}
      onKeyDown={(event) => {
        if (onEnter === undefined || event.key !== 'Enter') return
        if (event.nativeEvent.isComposing) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}

function wordsOfReading(due: Due, messages: Messages): string {
  if (due.on === null) return dueWords(due, messages)
  const day = formatLongDay(due.on, messages)
  return due.from === null ? day : `${formatDay(due.from)} – ${day}`
}
