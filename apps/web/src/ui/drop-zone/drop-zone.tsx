import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './drop-zone.module.css'

interface DropZoneProps {
  readonly label: string
  readonly dropLabel: string
  readonly hint: string
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly compact?: boolean | undefined
  readonly onFiles: (files: readonly File[]) => void
  readonly children?: ReactNode
}

/** A place to drop a file, which is a button as well: click, Enter or Space open the chooser. */
export function DropZone(props: DropZoneProps) {
  const { label, dropLabel, hint, accept, multiple, disabled, compact, onFiles } = props
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setIsOver(false)
    if (disabled !== true) onFiles([...event.dataTransfer.files])
  }

  return (
    <div
      className={classNames(
        styles['zone'],
        isOver && styles['over'],
        compact === true && styles['compact'],
      )}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className={styles['button']}
        disabled={disabled}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="upload" size={compact === true ? 16 : 22} />
        <span className={styles['words']}>
          <strong>{isOver ? dropLabel : label}</strong>
          <small>{hint}</small>
        </span>
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      {props.children}
    </div>
  )
}
