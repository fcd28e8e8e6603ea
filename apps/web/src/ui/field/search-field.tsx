import { useEffect, useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { IconButton } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import styles from './field.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder?: string | undefined
  readonly value: string
  /** Called when the typing rests, never in the middle of a letter that an input method composes. */
  readonly onSearch: (text: string) => void
}

const REST_MS = 250

export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const { general } = useMessages()
  const [text, setText] = useState(value)
  const [composing, setComposing] = useState(false)

  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (composing || text.trim() === value.trim()) return
    const timer = setTimeout(() => onSearch(text.trim()), REST_MS)
    return () => clearTimeout(timer)
  }, [text, composing, value, onSearch])

  return (
    <div role="search" className={styles['search']}>
      <Icon name="search" size={16} />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        className={styles['control']}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !composing) onSearch(text.trim())
        }}
      />
      {text !== '' && (
        <IconButton
          icon="close"
          label={general.clearSearch}
          iconSize={15}
          onClick={() => {
            setText('')
            onSearch('')
          }}
        />
      )}
    </div>
  )
}
