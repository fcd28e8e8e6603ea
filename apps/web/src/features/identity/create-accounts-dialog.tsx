import { ACCOUNTS_AT_ONCE_MAX, type AccountCandidate, type InitialPassword } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { positionWords } from '../../platform/position-words.ts'
import { Button, IconButton } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { PickField } from '../../ui/pick-field/pick-field.tsx'
import { candidatesQuery, createAccounts, useAccountAct } from './accounts-api.ts'
import { FailureNotice } from './failure-notice.tsx'
import { suggestLogin } from './suggest-login.ts'
import styles from './account.module.css'

interface CreateAccountsDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onMade: (entries: readonly InitialPassword[]) => void
}

interface Chosen {
  readonly personId: string
  readonly fullName: string
  readonly login: string
}

/** Accounts for one person or several; all of them are made, or none. */
export function CreateAccountsDialog({ open, onClose, onMade }: CreateAccountsDialogProps) {
  const { accounts, general } = useMessages()
  const words = accounts.create
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const create = useAccountAct(createAccounts)
  const isReady = chosen.length > 0 && chosen.every(({ login }) => login.trim() !== '')

  function close(): void {
    setChosen([])
    create.reset()
    onClose()
  }

  const submit = () =>
    create.mutate(
      { entries: chosen.map(({ login, personId }) => ({ login: login.trim(), personId })) },
      {
        onSuccess: ({ entries }) => {
          close()
          onMade(entries)
        },
      },
    )

  return (
    <Dialog
      title={words.title}
      open={open}
      onClose={close}
      wide
      footer={
        <>
          <Button onClick={close}>{general.cancel}</Button>
          <Button kind="primary" disabled={create.isPending || !isReady} onClick={submit}>
            {words.submit(chosen.length)}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <PersonPicker chosen={chosen} onChange={setChosen} />
        {chosen.length === 0 && <p>{words.none}</p>}
        <Logins chosen={chosen} onChange={setChosen} />
        <FailureNotice failure={create.error} />
      </div>
    </Dialog>
  )
}

interface ChosenProps {
  readonly chosen: readonly Chosen[]
  readonly onChange: (chosen: readonly Chosen[]) => void
}

function Logins({ chosen, onChange }: ChosenProps) {
  const { create: words } = useMessages().accounts
  return chosen.map((person) => (
    <TextField
      key={person.personId}
      label={words.loginOf(person.fullName)}
      hint={words.loginHint}
      value={person.login}
      maxLength={200}
      autoCapitalize="none"
      spellCheck={false}
      onChange={(login) =>
        onChange(chosen.map((one) => (one.personId === person.personId ? { ...one, login } : one)))
      }
      aside={
        <IconButton
          icon="close"
          label={words.remove(person.fullName)}
          onClick={() => onChange(chosen.filter(({ personId }) => personId !== person.personId))}
        />
      }
    />
  ))
}

function PersonPicker({ chosen, onChange }: ChosenProps) {
  const { create: words } = useMessages().accounts
  const [search, setSearch] = useState('')
  const { data = [], isFetching } = useQuery(candidatesQuery(useDeferredValue(search)))
  const free = data.filter(
    (one) => one.login === null && chosen.every(({ personId }) => personId !== one.personId),
  )
  const taken = data.filter(({ login }) => login !== null)
  return (
    <PickField
      label={words.person}
      hint={words.personHint}
      placeholder={words.personSearch}
      chosen={null}
      several
      loading={isFetching}
      emptyText={taken.length > 0 ? takenWords(taken, words.has) : words.noMatch}
      options={free.map((one) => ({
        id: one.personId,
        label: one.fullName,
        detail: one.positions.map(positionWords).join(' · '),
      }))}
      onSearch={setSearch}
      onPick={({ id, label }) => {
        if (chosen.length >= ACCOUNTS_AT_ONCE_MAX) return
        const login = suggestLogin(
          label,
          chosen.map((one) => one.login),
        )
        onChange([...chosen, { personId: id, fullName: label, login }])
      }}
    />
  )
}

function takenWords(taken: readonly AccountCandidate[], has: (login: string) => string): string {
  return taken.map(({ fullName, login }) => `${fullName} ${has(login ?? '')}`).join('; ')
}
