import { type Import, IMPORT_FATES, IMPORT_KINDS, type ImportFate } from '@roviec/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMessages } from '../../messages/language.tsx'
import { addressOf } from '../../platform/http.ts'
import { ButtonAnchor } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { SearchField } from '../../ui/field/search-field.tsx'
import { FilterBar, FilterSpring } from '../../ui/filter-bar/filter-bar.tsx'
import type { IconName } from '../../ui/icon/icon.tsx'
import type { ImportSearch } from './import-search.ts'
import styles from './imports.module.css'

export const FATE_ICONS = {
  error: 'alert-circle',
  create: 'plus',
  change: 'pencil',
  unchanged: 'check',
  duplicate: 'repeat',
} as const satisfies Record<ImportFate, IconName>

const ROUTE = '/to-chuc/nhap-du-lieu/$importId'

/** Which rows are shown: by fate, by table, by name. Nothing that has no rows is offered. */
export function ImportFilters({ entry }: { readonly entry: Import }) {
  const { check: words } = useMessages().imports
  const { search } = useSearch({ from: ROUTE })
  const choose = useChoose()
  const hasRemarks = entry.counts.error + entry.warningCount > 0
  return (
    <FilterBar
      search={
        <SearchField
          label={words.search}
          placeholder={words.search}
          value={search ?? ''}
          onSearch={(text) => choose({ search: text === '' ? undefined : text })}
        />
      }
    >
      <FateChips entry={entry} />
      <TableChips entry={entry} />
      <FilterSpring />
      {hasRemarks && (
        <ButtonAnchor
          icon="download"
          href={addressOf('exportImportRemarks', { params: { importId: entry.id } })}
          download
        >
          {words.download}
        </ButtonAnchor>
      )}
    </FilterBar>
  )
}

function useChoose() {
  const navigate = useNavigate({ from: ROUTE })
  return (change: Partial<ImportSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...change }), replace: true })
}

function FateChips({ entry: { counts, warningCount } }: { readonly entry: Import }) {
  const { check: words, fates } = useMessages().imports
  const { show } = useSearch({ from: ROUTE })
  const choose = useChoose()
  const all = IMPORT_FATES.reduce((sum, fate) => sum + counts[fate], 0)
  return (
    <div className={styles['chips']} role="group" aria-label={words.counts}>
      <Chip pressed={show === undefined} count={all} onClick={() => choose({ show: undefined })}>
        {words.all}
      </Chip>
      {IMPORT_FATES.filter((fate) => counts[fate] > 0).map((fate) => (
        <Chip
          key={fate}
          pressed={show === fate}
          icon={FATE_ICONS[fate]}
          iconTone={fate === 'error' ? 'risk' : undefined}
          count={counts[fate]}
          onClick={() => choose({ show: fate })}
        >
          {fates[fate]}
        </Chip>
      ))}
      {warningCount > 0 && (
        <Chip
          pressed={show === 'warned'}
          icon="eye"
          count={warningCount}
          onClick={() => choose({ show: 'warned' })}
        >
          {words.warned}
        </Chip>
      )}
    </div>
  )
}

function TableChips({ entry: { sheets } }: { readonly entry: Import }) {
  const { check: words, kinds } = useMessages().imports
  const { kind: chosen } = useSearch({ from: ROUTE })
  const choose = useChoose()
  const tables = IMPORT_KINDS.filter((kind) => sheets.some((sheet) => sheet.kind === kind))
  if (tables.length < 2) return null
  return (
    <div className={styles['chips']} role="group" aria-label={words.kind}>
      {tables.map((kind) => (
        <Chip
          key={kind}
          pressed={chosen === kind}
          onClick={() => choose({ kind: chosen === kind ? undefined : kind })}
        >
          {kinds[kind]}
        </Chip>
      ))}
    </div>
  )
}
