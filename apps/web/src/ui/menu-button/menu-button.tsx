import { Menu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './menu-button.module.css'

export interface MenuEntry {
  readonly label: string
  readonly icon: IconName
  readonly onChoose: () => void
  readonly checked?: boolean | undefined
  readonly danger?: boolean | undefined
}

export interface MenuSection {
  readonly title?: string | undefined
  readonly entries: readonly MenuEntry[]
}

/** A button that opens a list of acts. */
export function MenuButton({
  target,
  sections,
  header,
}: {
  readonly target: ReactElement
  readonly sections: readonly MenuSection[]
  readonly header?: ReactNode
}) {
  return (
    <Menu position="bottom-end" width={240} transitionProps={{ duration: 0 }} withinPortal>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {header !== undefined && <div className={styles['header']}>{header}</div>}
        {sections.map(({ title, entries }, index) => (
          <div key={title ?? index} role="group" aria-label={title}>
            {title !== undefined && <Menu.Label>{title}</Menu.Label>}
            {entries.map((entry) => (
              <Menu.Item
                key={entry.label}
                className={styles['item'] ?? ''}
                leftSection={<Icon name={entry.icon} />}
                rightSection={entry.checked === true && <Icon name="check" />}
                aria-current={entry.checked === true ? 'true' : undefined}
                data-danger={entry.danger === true || undefined}
                onClick={entry.onChoose}
              >
                {entry.label}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
