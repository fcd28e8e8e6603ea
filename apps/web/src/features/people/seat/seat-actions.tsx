import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useSession } from '../../../platform/session.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { MenuButton, type MenuEntry } from '../../../ui/menu-button/menu-button.tsx'
import {
  AbolishDialog,
  AbsenceDialog,
  AppointDialog,
  ChangeSeatDialog,
  DelegateDialog,
  SeatTraitsDialog,
} from '../acts/lazy-dialogs.ts'
import { personQuery } from '../api.ts'
import type { SeatData } from './seat-data.ts'

type Act = 'appoint' | 'acting' | 'absence' | 'delegate' | 'change' | 'traits' | 'abolish'

interface ActionsProps {
  readonly seat: SeatData
}

/** What the viewer may do with a seat; nothing is shown to whoever may do nothing. */
export function SeatActions({ seat }: ActionsProps) {
  const { people } = useMessages()
  const [act, setAct] = useState<Act | null>(null)
  const allowed = useAllowedActs(seat)
  const entries = useEntries(allowed, setAct)
  const dialog = (what: Act) => ({ seat, open: act === what, onClose: () => setAct(null) })
  const canAppoint = allowed.includes('appoint')
  return (
    <>
      {entries.length > 0 && (
        <MenuButton
          target={
            <Button icon="dots" aria-label={people.seat.menu}>
              {people.seat.menuShort}
            </Button>
          }
          sections={[{ entries }]}
        />
      )}
      {canAppoint && seat.holder === null && (
        <Button icon="user-share" onClick={() => setAct('acting')}>
          {people.seat.appointActing}
        </Button>
      )}
      {canAppoint && (
        <Button kind="primary" icon="user-plus" onClick={() => setAct('appoint')}>
          {people.seat.appoint}
        </Button>
      )}
      <AppointDialog {...dialog('appoint')} acting={false} />
      <AppointDialog {...dialog('acting')} acting />
      <DelegateDialog {...dialog('delegate')} />
      <ChangeSeatDialog {...dialog('change')} />
      <SeatTraitsDialog {...dialog('traits')} />
      <AbolishDialog {...dialog('abolish')} />
      {seat.holder !== null && (
        <AbsenceDialog
          personId={seat.holder.personId}
          open={act === 'absence'}
          onClose={() => setAct(null)}
        />
      )}
    </>
  )
}

function useAllowedActs({ abilities, holder, position }: SeatData): readonly Act[] {
  const session = useSession()
  const { data: person } = useQuery({
    ...personQuery(holder?.personId ?? ''),
    enabled: holder !== null,
  })
  const isOpen = position.validTo === null
  const isOwn = holder !== null && holder.personId === session.personId
  const canManage = session.abilities.includes('manage-organization')
  return [
    ...(isOpen && abilities.includes('appoint') ? (['appoint', 'acting'] as const) : []),
    ...(isOpen && isOwn ? (['delegate'] as const) : []),
    ...(person?.abilities.includes('record-absence') === true ? (['absence'] as const) : []),
    ...(isOpen && canManage ? (['change', 'traits', 'abolish'] as const) : []),
  ]
}

/** Acts behind the menu: all but the one that has a button of its own. */
function useEntries(allowed: readonly Act[], onChoose: (act: Act) => void): readonly MenuEntry[] {
  const { people, organizationActs } = useMessages()
  const words = people.seat
  const entries: readonly (readonly [Act, string, MenuEntry['icon']])[] = [
    ['acting', words.appointActing, 'user-share'],
    ['absence', words.absence, 'calendar-off'],
    ['delegate', words.delegate, 'user-check'],
    ['change', organizationActs.changeSeat, 'pencil'],
    ['traits', organizationActs.seatTraits, 'table'],
    ['abolish', organizationActs.abolishSeat, 'trash'],
  ]
  return entries
    .filter(([act]) => allowed.includes(act))
    .map(([act, label, icon]) => ({
      label,
      icon,
      danger: act === 'abolish',
      onChoose: () => onChoose(act),
    }))
}
