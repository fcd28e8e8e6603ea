import type { UnitPage } from '@roviec/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useSession } from '../../../platform/session.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { MenuButton, type MenuEntry } from '../../../ui/menu-button/menu-button.tsx'
import {
  AddSeatDialog,
  AddUnitDialog,
  ChangeUnitDialog,
  CloseUnitDialog,
  MoveUnitDialog,
  UnitFactsDialog,
} from '../acts/dialogs.ts'
import styles from './unit.module.css'

type Act = 'seat' | 'inside' | 'change' | 'facts' | 'move' | 'close'

/** Other views of a unit, and for administrators what changes it. */
export function UnitActions({ unit }: { readonly unit: UnitPage['unit'] }) {
  const { organization, organizationActs, general } = useMessages()
  const words = organization.unit
  const navigate = useNavigate()
  const canManage = useSession().abilities.includes('manage-organization')
  const isOpen = unit.validTo === null
  const [act, setAct] = useState<Act | null>(null)
  const entry = (label: string, icon: MenuEntry['icon'], what: Act): MenuEntry => ({
    label,
    icon,
    onChoose: () => setAct(what),
    danger: what === 'close',
  })
  const acts = [
    entry(words.addInside, 'plus', 'inside'),
    entry(organizationActs.changeUnit, 'pencil', 'change'),
    entry(organizationActs.unitFacts, 'table', 'facts'),
    entry(organizationActs.moveUnit, 'arrows-move', 'move'),
    entry(organizationActs.closeUnit, 'trash', 'close'),
  ]
  const views: readonly MenuEntry[] = [
    {
      label: words.showInTree,
      icon: 'hierarchy',
      onChoose: () => void navigate({ to: '/to-chuc', search: { unit: unit.id } }),
    },
    {
      label: words.chart,
      icon: 'printer',
      onChoose: () => void navigate({ to: '/to-chuc/so-do', search: { unit: unit.id } }),
    },
  ]
  const dialog = (what: Act) => ({ unit, open: act === what, onClose: () => setAct(null) })
  return (
    <div className={styles['actions']}>
      <MenuButton
        target={
          <Button icon="dots" aria-label={words.menu}>
            {general.more}
          </Button>
        }
        sections={[{ entries: views }, ...(canManage && isOpen ? [{ entries: acts }] : [])]}
      />
      {canManage && isOpen && (
        <Button kind="primary" icon="plus" onClick={() => setAct('seat')}>
          {organizationActs.addSeat}
        </Button>
      )}
      <AddSeatDialog {...dialog('seat')} />
      <AddUnitDialog open={act === 'inside'} onClose={() => setAct(null)} parent={unit} />
      <ChangeUnitDialog {...dialog('change')} />
      <UnitFactsDialog {...dialog('facts')} />
      <MoveUnitDialog {...dialog('move')} />
      <CloseUnitDialog {...dialog('close')} />
    </div>
  )
}
