import type { CoordinationRegister } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { addressOf } from '../../platform/http.ts'
import { useToday } from '../../platform/today.ts'
import { Button, IconButton } from '../../ui/button/button.tsx'
import { SearchField } from '../../ui/field/search-field.tsx'
import { FilterBar } from '../../ui/filter-bar/filter-bar.tsx'
import { MenuButton } from '../../ui/menu-button/menu-button.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { registerQuery } from './api.ts'
import { FieldDialog } from './dialogs.ts'
import { GapsPanel } from './gaps-panel.tsx'
import { RegisterTable } from './register-table.tsx'
import { RegisterUnits } from './register-units.tsx'
import { stateOf } from './rules.ts'
import styles from './register.module.css'

const ADDRESS = '/to-chuc/quy-che-phoi-hop'

/** Who works with whom: fields of work with the unit that leads each and those that support. */
export function RegisterPage(): ReactNode {
  const { coordination } = useMessages()
  const { search = '', by = 'field' } = useSearch({ from: ADDRESS })
  const navigate = useNavigate({ from: ADDRESS })
  const register = useQuery(registerQuery(search))
  const { data } = register

  return (
    <div className={styles['screen']}>
      <PageHead
        title={coordination.title}
        subtitle={coordination.note}
        beside={data !== undefined && <Summary register={data} />}
        corner={<ExportMenu />}
      >
        {data?.abilities.includes('manage') === true && <AddField />}
      </PageHead>
      <FilterBar
        search={
          <SearchField
            label={coordination.search}
            placeholder={coordination.search}
            value={search}
            onSearch={(text) =>
              void navigate({
                search: (was) => ({ ...was, search: text || undefined }),
                replace: true,
              })
            }
          />
        }
      >
        <SegmentedControl<'field' | 'unit'>
          label={coordination.by}
          value={by}
          segments={[
            { value: 'field', label: coordination.byField },
            { value: 'unit', label: coordination.byUnit },
          ]}
          onChange={(chosen) =>
            void navigate({ search: (was) => ({ ...was, by: chosen }), replace: true })
          }
        />
      </FilterBar>
      <div
        className={styles['scroll']}
        role="region"
        aria-label={by === 'field' ? coordination.byField : coordination.byUnit}
        // Whoever has no pointer scrolls a long register with the keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {register.isPending && <LoadingState rows={10} />}
        {register.isError && data === undefined && (
          <ErrorState failure={register.error} onRetry={() => void register.refetch()} />
        )}
        {data !== undefined && <Content register={data} search={search} by={by} />}
      </div>
    </div>
  )
}

interface ContentProps {
  readonly register: CoordinationRegister
  readonly search: string
  readonly by: 'field' | 'unit'
}

function Content({ register, search, by }: ContentProps) {
  const { coordination } = useMessages()
  const mayManage = register.abilities.includes('manage')
  if (register.fields.length === 0) {
    if (search !== '') return <EmptyState icon="search" title={coordination.noMatch} />
    return (
      <EmptyState icon="list-check" title={coordination.empty}>
        {mayManage ? coordination.emptyHint : coordination.emptyReader}
      </EmptyState>
    )
  }
  return (
    <>
      {search === '' && <GapsPanel register={register} />}
      {by === 'field' ? (
        <RegisterTable register={register} />
      ) : (
        <RegisterUnits register={register} />
      )}
    </>
  )
}

function Summary({ register: { fields } }: { readonly register: CoordinationRegister }) {
  const { coordination } = useMessages()
  const today = useToday()
  const withoutLead = fields.filter(
    ({ rules }) => !rules.some((rule) => stateOf(rule, today) === 'now'),
  )
  return <span>{coordination.summary(fields.length, withoutLead.length)}</span>
}

function AddField() {
  const { coordination } = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        {coordination.addField}
      </Button>
      <FieldDialog field={null} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function ExportMenu() {
  const { coordination, general } = useMessages()
  const fetchFile = (format: 'xlsx' | 'csv') => {
    location.assign(addressOf('exportCoordination', { query: { format } }))
  }
  return (
    <MenuButton
      target={<IconButton icon="dots" label={general.more} />}
      sections={[
        {
          entries: [
            {
              label: coordination.exportXlsx,
              icon: 'download',
              onChoose: () => fetchFile('xlsx'),
            },
            { label: coordination.exportCsv, icon: 'download', onChoose: () => fetchFile('csv') },
            { label: general.print, icon: 'printer', onChoose: () => window.print() },
          ],
        },
      ]}
    />
  )
}
