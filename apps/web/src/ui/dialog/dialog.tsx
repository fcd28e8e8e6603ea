import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** Buttons, the main one last. */
  readonly footer: ReactNode
  readonly children: ReactNode
  readonly wide?: boolean | undefined
  /** Shows what is shown once: only a button of the footer puts it away. */
  readonly mustAnswer?: boolean | undefined
}

/** A question that must be answered or put away before anything else. Escape puts it away. */
export function Dialog({
  title,
  open,
  onClose,
  footer,
  children,
  wide,
  mustAnswer = false,
}: DialogProps) {
  const { general } = useMessages()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={wide === true ? 720 : 480}
      centered
      // What locks the scroll puts a style element on the page that has no nonce.
      lockScroll={false}
      returnFocus
      closeOnEscape={!mustAnswer}
      closeOnClickOutside={!mustAnswer}
      withCloseButton={!mustAnswer}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': general.close }}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['header'] ?? '',
        title: styles['title'] ?? '',
        body: styles['body'] ?? '',
      }}
    >
      <div className={styles['main']}>{children}</div>
      <div className={styles['footer']}>{footer}</div>
    </Modal>
  )
}
