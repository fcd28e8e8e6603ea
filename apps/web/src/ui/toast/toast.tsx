import { useSyncExternalStore } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { IconButton } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import { dismissToast, listToasts, watchToasts } from './toast-store.ts'
import styles from './toast.module.css'

/** The messages that come and go at the foot of the page. Read aloud as they come. */
export function Toasts() {
  const { general } = useMessages()
  const toasts = useSyncExternalStore(watchToasts, listToasts)
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      {toasts.map(({ id, kind, words }) => (
        <div key={id} className={classNames(styles['toast'], styles[kind])}>
          <Icon name={kind === 'done' ? 'check' : 'alert-circle'} size={18} />
          <span>{words}</span>
          <IconButton
            icon="close"
            iconSize={15}
            label={general.close}
            onClick={() => dismissToast(id)}
          />
        </div>
      ))}
    </div>
  )
}
