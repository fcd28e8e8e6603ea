import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { addressOf } from '../../../platform/http.ts'
import { useSession } from '../../../platform/session.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { MenuButton, type MenuSection } from '../../../ui/menu-button/menu-button.tsx'
import { GrantDialog, ProvinceDialog } from './dialogs.ts'
import { vacancyQueryOf } from './staffing-api.ts'

/** The list as a file, and for administrators what changes the figures. */
export function StaffingActions() {
  const { staffing: words, general } = useMessages()
  const { abilities } = useSession()
  const { view: _, ...filter } = useSearch({ from: '/to-chuc/bien-che' })
  const canManage = abilities.includes('manage-organization')
  const [dialog, setDialog] = useState<'grant' | 'province' | null>(null)
  const close = () => setDialog(null)
  const download = (format: 'xlsx' | 'csv') => () =>
    window.location.assign(
      addressOf('exportVacancies', { query: { ...vacancyQueryOf(filter), format } }),
    )

  const files: MenuSection = {
    entries: [
      { label: words.exportXlsx, icon: 'download', onChoose: download('xlsx') },
      { label: words.exportCsv, icon: 'download', onChoose: download('csv') },
      { label: general.print, icon: 'printer', onChoose: () => window.print() },
    ],
  }
  const acts: MenuSection = {
    entries: [{ label: words.province, icon: 'building', onChoose: () => setDialog('province') }],
  }
  return (
    <>
      <MenuButton
        target={
          <Button icon="dots" aria-label={words.menu}>
            {general.more}
          </Button>
        }
        sections={canManage ? [files, acts] : [files]}
      />
      {canManage && (
        <>
          <Button kind="primary" icon="plus" onClick={() => setDialog('grant')}>
            {words.grant}
          </Button>
          {dialog === 'grant' && <GrantDialog open onClose={close} />}
          {dialog === 'province' && <ProvinceDialog open onClose={close} />}
        </>
      )}
    </>
  )
}
