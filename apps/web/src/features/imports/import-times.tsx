import type { Import } from '@roviec/contract'
import { formatMoment } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import styles from './imports.module.css'

/** Who gave the file, brought it in and took it back, and when. */
export function ImportTimes({ entry }: { readonly entry: Import }) {
  const { imports: words } = useMessages()
  const { uploadedBy, uploadedAt, appliedBy, appliedAt, undoneBy, undoneAt } = entry
  return (
    <span className={styles['times']}>
      <span>{words.uploaded(uploadedBy, formatMoment(uploadedAt))}</span>
      {appliedAt !== null && <span>{words.applied(appliedBy ?? '', formatMoment(appliedAt))}</span>}
      {undoneAt !== null && <span>{words.undone(undoneBy ?? '', formatMoment(undoneAt))}</span>}
    </span>
  )
}
