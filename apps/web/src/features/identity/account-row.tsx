import type { Account, InitialPassword } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMoment } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { positionWords } from '../../platform/position-words.ts'
import { IconButton } from '../../ui/button/button.tsx'
import { MenuButton, type MenuEntry } from '../../ui/menu-button/menu-button.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { AccountActDialog, type AccountAct } from './account-act-dialog.tsx'
import { signInOptionsQuery } from './api.ts'
import { LinkDialog } from './link-dialog.tsx'
import styles from './account.module.css'

interface AccountRowProps {
  readonly account: Account
  readonly onReset: (password: InitialPassword) => void
}

/** One account: who it is, when it was last used, how it is secured, what can be done to it. */
export function AccountRow({ account, onReset }: AccountRowProps) {
  const { list: words } = useMessages().accounts
  const [act, setAct] = useState<AccountAct | 'link' | null>(null)
  const entries = useEntries(account, setAct)
  return (
    <li className={styles['row']} data-off={account.off || undefined}>
      <div className={styles['login']}>
        <strong>{account.login}</strong> {account.own && <Tag tone="accent">{words.tags.own}</Tag>}
      </div>
      <div>
        <span>{account.fullName ?? words.noPerson}</span>
        <small>{positionsOf(account) || (account.personId !== null && words.noPosition)}</small>
      </div>
      <div>
        <span className={styles['narrow']}>{words.columns.lastSignIn}: </span>
        {account.lastSignInAt === null ? words.never : formatMoment(account.lastSignInAt)}
      </div>
      <SecurityTags account={account} />
      <div className={styles['corner']}>
        {!account.own && (
          <MenuButton
            target={<IconButton icon="dots" label={words.actsOf(account.login)} />}
            sections={[{ entries }]}
          />
        )}
      </div>
      {act !== null && act !== 'link' && (
        <AccountActDialog
          account={account}
          act={act}
          onClose={() => setAct(null)}
          onReset={onReset}
        />
      )}
      {act === 'link' && <LinkDialog account={account} onClose={() => setAct(null)} />}
    </li>
  )
}

const positionsOf = ({ positions }: Account) => positions.map(positionWords).join(' · ')

function SecurityTags({ account }: { readonly account: Account }) {
  const { tags } = useMessages().accounts.list
  return (
    <div className={styles['tags']}>
      {account.off && (
        <Tag tone="off" icon="lock">
          {tags.closed}
        </Tag>
      )}
      {account.initialPassword && <Tag tone="risk">{tags.initialPassword}</Tag>}
      {account.signOnSubject !== null && <Tag tone="accent">{tags.signOn}</Tag>}
      <Tag tone={account.twoFactor ? 'done' : 'grey'}>
        {account.twoFactor ? tags.twoFactor : tags.passwordOnly}
      </Tag>
    </div>
  )
}

function useEntries(
  { off, twoFactor }: Account,
  choose: (act: AccountAct | 'link') => void,
): readonly MenuEntry[] {
  const { acts: words } = useMessages().accounts
  const { data: options } = useQuery(signInOptionsQuery)
  const entry = (act: AccountAct | 'link', icon: MenuEntry['icon'], danger = false) => ({
    label: words[act],
    icon,
    danger,
    onChoose: () => choose(act),
  })
  return [
    entry('reset', 'refresh'),
    ...(twoFactor ? [entry('removeFactor', 'user-question')] : []),
    ...(options?.signOn ? [entry('link', 'link')] : []),
    off ? entry('open', 'check') : entry('close', 'lock', true),
  ]
}
