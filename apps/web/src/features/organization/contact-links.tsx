import type { Contact } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './seat.module.css'

/** A call and a letter away: the work contacts of whoever answers, large enough for a thumb. */
export function ContactLinks({ contact }: { readonly contact: Contact }) {
  const { organization: words } = useMessages()
  const { fullName, workPhone, workEmail } = contact
  if (workPhone === null && workEmail === null) return null
  return (
    <span className={styles['contacts']}>
      {workPhone !== null && (
        <a
          href={`tel:${workPhone.replaceAll(/[^\d+]/g, '')}`}
          className={styles['contact']}
          aria-label={words.call(fullName, workPhone)}
        >
          <Icon name="phone" size={16} />
          {workPhone}
        </a>
      )}
      {workEmail !== null && (
        <a
          href={`mailto:${workEmail}`}
          className={styles['contact']}
          aria-label={words.write(fullName, workEmail)}
        >
          <Icon name="mail" size={16} />
          <span className={styles['address']}>{workEmail}</span>
          <span className={styles['short']}>{words.writeShort}</span>
        </a>
      )}
    </span>
  )
}
