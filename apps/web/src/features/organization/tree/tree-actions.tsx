import type { IsoDate } from '@roviec/calendar'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { addressOf } from '../../../platform/http.ts'
import { useSession } from '../../../platform/session.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import {
  MenuButton,
  type MenuEntry,
  type MenuSection,
} from '../../../ui/menu-button/menu-button.tsx'
import { AddUnitDialog } from '../acts/dialogs.ts'

type Address =
  | '/to-chuc/bien-che'
  | '/to-chuc/quy-che-phoi-hop'
  | '/to-chuc/sap-xep'
  | '/to-chuc/quyen'
  | '/to-chuc/nhap-du-lieu'
  | '/danh-ba'

/** Ways out of the tree, and for administrators what changes it. */
export function TreeActions({ on }: { readonly on: IsoDate | undefined }) {
  const { organization, general } = useMessages()
  const words = organization.tree
  const canManage = useSession().abilities.includes('manage-organization')
  const [adding, setAdding] = useState(false)
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
        sections={[{ title: words.views, entries: useViews() }, useExports(on)]}
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

function useViews(): MenuSection['entries'] {
  const { organization, coordination, restructurings, general, imports } = useMessages()
  const words = organization.tree
  const canManage = useSession().abilities.includes('manage-organization')
  const navigate = useNavigate()
  const entry = (label: string, icon: MenuEntry['icon'], to: Address): MenuEntry => ({
    label,
    icon,
    onChoose: () => void navigate({ to }),
  })
  return [
    entry(words.directory, 'address-book', '/danh-ba'),
    entry(words.staffing, 'table', '/to-chuc/bien-che'),
    entry(restructurings.title, 'split', '/to-chuc/sap-xep'),
    entry(coordination.title, 'list-check', '/to-chuc/quy-che-phoi-hop'),
    entry(words.roles, 'lock', '/to-chuc/quyen'),
    ...(canManage ? [entry(imports.title, 'upload', '/to-chuc/nhap-du-lieu')] : []),
    { label: general.print, icon: 'printer', onChoose: () => window.print() },
  ]
}

/** The tree of the day as a file. */
function useExports(on: IsoDate | undefined): MenuSection {
  const { tree: words } = useMessages().organization
  const download = (format: 'xlsx' | 'csv') =>
    window.location.assign(addressOf('exportOrganizationTree', { query: { on, format } }))
  return {
    title: words.export,
    entries: [
      { label: words.exportXlsx, icon: 'download', onChoose: () => download('xlsx') },
      { label: words.exportCsv, icon: 'download', onChoose: () => download('csv') },
    ],
  }
}
