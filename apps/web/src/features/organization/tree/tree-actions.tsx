import type { IsoDate } from '@roviec/calendar'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { addressOf } from '../../../platform/http.ts'
import { useSession } from '../../../platform/session.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { MenuButton, type MenuSection } from '../../../ui/menu-button/menu-button.tsx'
import { AddUnitDialog } from '../acts/dialogs.ts'

type Address =
  | '/to-chuc/bien-che'
  | '/to-chuc/quy-che-phoi-hop'
  | '/to-chuc/quyen'
  | '/to-chuc/nhap-du-lieu'
  | '/danh-ba'

/** Ways out of the tree, and for administrators what changes it. */
export function TreeActions({ on }: { readonly on: IsoDate | undefined }) {
  const { organization, coordination, general, imports } = useMessages()
  const words = organization.tree
  const { abilities } = useSession()
  const navigate = useNavigate()
  const canManage = abilities.includes('manage-organization')
  const [adding, setAdding] = useState(false)
  const download = (format: 'xlsx' | 'csv') =>
    window.location.assign(addressOf('exportOrganizationTree', { query: { on, format } }))
  const goTo = (to: Address) => () => void navigate({ to })
  const bringIn: MenuSection['entries'] = canManage
    ? [{ label: imports.title, icon: 'upload', onChoose: goTo('/to-chuc/nhap-du-lieu') }]
    : []

  const sections: MenuSection[] = [
    {
      title: words.views,
      entries: [
        { label: words.directory, icon: 'address-book', onChoose: goTo('/danh-ba') },
        { label: words.staffing, icon: 'table', onChoose: goTo('/to-chuc/bien-che') },
        {
          label: coordination.title,
          icon: 'list-check',
          onChoose: goTo('/to-chuc/quy-che-phoi-hop'),
        },
        { label: words.roles, icon: 'lock', onChoose: goTo('/to-chuc/quyen') },
        ...bringIn,
        { label: general.print, icon: 'printer', onChoose: () => window.print() },
      ],
    },
    {
      title: words.export,
      entries: [
        { label: words.exportXlsx, icon: 'download', onChoose: () => download('xlsx') },
        { label: words.exportCsv, icon: 'download', onChoose: () => download('csv') },
      ],
    },
  ]
  return (
    <>
      <ButtonLink to="/to-chuc/so-do" icon="hierarchy">
        {words.chart}
      </ButtonLink>
      <MenuButton
        target={
          <Button icon="dots" aria-label={words.menu}>
            {general.more}
          </Button>
        }
        sections={sections}
      />
      {canManage && (
        <>
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            {words.addUnit}
          </Button>
          <AddUnitDialog open={adding} parent={null} onClose={() => setAdding(false)} />
        </>
      )}
    </>
  )
}
