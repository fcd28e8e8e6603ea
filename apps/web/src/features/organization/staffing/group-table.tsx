import type { JobGroup, Staffing } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useSession } from '../../../platform/session.tsx'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { GroupDialog, RemoveGroupDialog } from './dialogs.ts'
import { useNumbers } from './format-number.ts'
import { jobGroupsQuery } from './staffing-api.ts'
import styles from './staffing.module.css'

type Opened = { readonly act: 'edit' | 'remove'; readonly group: JobGroup | null } | null

/** Groups of job positions with what they require, their seats and what is granted. */
export function GroupTable({ staffing }: { readonly staffing: Staffing }) {
  const { staffing: words } = useMessages()
  const canManage = useSession().abilities.includes('manage-organization')
  const groups = useQuery(jobGroupsQuery)
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const add = canManage && (
    <Button icon="plus" onClick={() => setOpened({ act: 'edit', group: null })}>
      {words.addGroup}
    </Button>
  )
  if (groups.isPending) return <LoadingState />
  if (groups.isError) {
    return <ErrorState failure={groups.error} onRetry={() => void groups.refetch()} />
  }
  return (
    <>
      {groups.data.length === 0 && staffing.groups.length === 0 ? (
        <EmptyState icon="users" title={words.groupsEmptyTitle} action={add}>
          {canManage ? words.groupsEmptyText : words.groupsEmptyReader}
        </EmptyState>
      ) : (
        <>
          <Rows staffing={staffing} groups={groups.data} onOpen={canManage ? setOpened : null} />
          <p className={styles['more']}>{add}</p>
        </>
      )}
      {opened?.act === 'edit' && <GroupDialog open group={opened.group} onClose={close} />}
      {opened?.act === 'remove' && opened.group !== null && (
        <RemoveGroupDialog open group={opened.group} onClose={close} />
      )}
    </>
  )
}

interface RowsProps {
  readonly staffing: Staffing
  readonly groups: readonly JobGroup[]
  /** Null for those who may not change groups. */
  readonly onOpen: ((opened: Opened) => void) | null
}

function Rows({ staffing, groups, onOpen }: RowsProps) {
  const { staffing: words, general } = useMessages()
  return (
    <div className={styles['frame']} role="region" aria-label={words.views.groups} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.columns.group}</th>
            <th scope="col">{words.columns.establishment}</th>
            <th scope="col">{words.columns.seats}</th>
            <th scope="col">{words.columns.filled}</th>
            <th scope="col">{words.columns.acting}</th>
            <th scope="col">{words.columns.vacant}</th>
            {onOpen !== null && (
              <th scope="col">
                <span className="visually-hidden">{general.more}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {staffing.groups.map((figures) => (
            <GroupRow
              key={figures.jobGroupId ?? 'none'}
              figures={figures}
              group={groups.find(({ id }) => id === figures.jobGroupId) ?? null}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GroupRowProps {
  readonly figures: Staffing['groups'][number]
  readonly group: JobGroup | null
  readonly onOpen: RowsProps['onOpen']
}

function GroupRow({ figures, group, onOpen }: GroupRowProps) {
  const { staffing: words } = useMessages()
  const numbers = useNumbers()
  const vacant = figures.acting + figures.uncovered
  return (
    <tr>
      <th scope="row">
        {figures.name ?? words.withoutGroup}
        {figures.category !== null && <small>{words.categories[figures.category]}</small>}
        {group !== null && group.requiredTraining !== '' && (
          <small>
            {words.requiredTraining}: {group.requiredTraining}
          </small>
        )}
        {group !== null && group.standards !== '' && (
          <small>
            {words.standards}: {group.standards}
          </small>
        )}
      </th>
      <td>{figures.establishment === null ? '–' : numbers(figures.establishment)}</td>
      <td>{numbers(figures.seats)}</td>
      <td>{numbers(figures.filled)}</td>
      <td>{numbers(figures.acting)}</td>
      <td className={vacant > 0 ? styles['risk'] : undefined}>{numbers(vacant)}</td>
      {onOpen !== null && (
        <td className={styles['acts']}>
          {group !== null && (
            <>
              <IconButton
                icon="pencil"
                label={words.editGroupNamed(group.name)}
                onClick={() => onOpen({ act: 'edit', group })}
              />
              <IconButton
                icon="trash"
                label={`${words.removeGroup} ${group.name}`}
                onClick={() => onOpen({ act: 'remove', group })}
              />
            </>
          )}
        </td>
      )}
    </tr>
  )
}
