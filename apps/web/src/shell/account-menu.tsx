import { useMantineColorScheme } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useLanguage } from '../messages/language.tsx'
import { failureText } from '../platform/api-error.ts'
import { call } from '../platform/http.ts'
import { changeSession } from '../platform/query-client.ts'
import { positionWords } from '../platform/position-words.ts'
import { useSession } from '../platform/session.tsx'
import { MenuButton, type MenuEntry, type MenuSection } from '../ui/menu-button/menu-button.tsx'
import { showRefusal } from '../ui/toast/toast-store.ts'
import styles from './app-shell.module.css'

interface AccountMenuProps {
  readonly target: ReactElement
  /** What stands before all else: screens for which a phone has no room in its bar. */
  readonly screens?: MenuSection | undefined
}

/** Language, theme and the way out, behind the name of whoever is signed in. */
export function AccountMenu({ target, screens }: AccountMenuProps) {
  const { language, messages, setLanguage } = useLanguage()
  const { general } = messages
  const session = useSession()
  const signOut = useSignOut()

  return (
    <MenuButton
      target={target}
      header={
        <>
          <strong>{session.fullName}</strong>
          {session.positions.map((position) => (
            <p key={position.positionId} className={styles['position']}>
              {positionWords(position)}
            </p>
          ))}
        </>
      }
      sections={[
        ...(screens === undefined ? [] : [screens]),
        { entries: useAccountEntries() },
        {
          title: general.language,
          entries: [
            {
              label: general.languageVi,
              icon: 'language',
              checked: language === 'vi',
              onChoose: () => setLanguage('vi'),
            },
            {
              label: general.languageEn,
              icon: 'language',
              checked: language === 'en',
              onChoose: () => setLanguage('en'),
            },
          ],
        },
        { title: general.theme, entries: useThemeEntries() },
        { entries: [{ label: general.signOut, icon: 'logout', onChoose: () => signOut.mutate() }] },
      ]}
    />
  )
}

/** The own account and data, and those of others for whoever keeps them. */
function useAccountEntries(): readonly MenuEntry[] {
  const { accounts, personalData, settings } = useLanguage().messages
  const { abilities } = useSession()
  const navigate = useNavigate()
  const own: MenuEntry = {
    label: accounts.own.menu,
    icon: 'lock',
    onChoose: () => void navigate({ to: '/tai-khoan' }),
  }
  const others: MenuEntry = {
    label: accounts.list.menu,
    icon: 'users',
    onChoose: () => void navigate({ to: '/quan-tri/tai-khoan' }),
  }
  const choices: MenuEntry = {
    label: settings.menu,
    icon: 'sliders',
    onChoose: () => void navigate({ to: '/quan-tri/cau-hinh' }),
  }
  const data: MenuEntry = {
    label: personalData.own.menu,
    icon: 'user',
    onChoose: () => void navigate({ to: '/ca-nhan/du-lieu' }),
  }
  const requests: MenuEntry = {
    label: personalData.requests.menu,
    icon: 'inbox',
    onChoose: () => void navigate({ to: '/to-chuc/yeu-cau-du-lieu' }),
  }
  return [
    own,
    data,
    ...(abilities.includes('answer-data-requests') ? [requests] : []),
    ...(abilities.includes('manage-accounts') ? [others] : []),
    ...(abilities.includes('manage-organization') ? [choices] : []),
  ]
}

function useThemeEntries(): readonly MenuEntry[] {
  const { general } = useLanguage().messages
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const entry = (
    scheme: 'light' | 'dark' | 'auto',
    label: string,
    icon: MenuEntry['icon'],
  ): MenuEntry => ({
    label,
    icon,
    checked: colorScheme === scheme,
    onChoose: () => setColorScheme(scheme),
  })
  return [
    entry('light', general.themeLight, 'sun'),
    entry('dark', general.themeDark, 'moon'),
    entry('auto', general.themeAuto, 'device'),
  ]
}

function useSignOut() {
  const client = useQueryClient()
  const { language } = useLanguage()
  return useMutation({
    mutationFn: () => call('signOut', {}),
    onSuccess: () => changeSession(client, null),
    onError: (failure) => showRefusal(failureText(failure, language)),
  })
}
