import { type Import, type ImportFate, importRemarkText, type ImportRow } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { Tag, type Tone } from '../../ui/tag/tag.tsx'
import { importRowsQuery } from './api.ts'
import { FATE_ICONS } from './import-filters.tsx'
import styles from './imports.module.css'

/** The rows of a file, errors first, each with what becomes of it and why. */
export function ImportRows({ entry }: { readonly entry: Import }) {
  const { imports, general } = useMessages()
  const { check: words } = imports
  const search = useSearch({ from: '/to-chuc/nhap-du-lieu/$importId' })
  const list = useInfiniteQuery(importRowsQuery(entry.id, search))
  const rows = list.data?.pages.flatMap((page) => page.entries) ?? []
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  if (list.isPending) return <LoadingState />
  if (list.isError) return <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
  if (rows.length === 0) {
    return (
      <EmptyState icon="filter" title={words.emptyTitle}>
        {isFiltered ? words.emptyText : words.forgotten}
      </EmptyState>
    )
  }
  return (
    <>
      <table className={classNames(styles['table'], styles['rows'])}>
        <thead>
          <tr>
            <th scope="col">{words.columns.row}</th>
            <th scope="col">{words.columns.fate}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.remarks}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.sheet} ${row.row}`} row={row} />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {general.loadMore}
          </Button>
        </div>
      )}
    </>
  )
}

const FATE_TONES: Record<ImportFate, Tone> = {
  error: 'risk',
  create: 'done',
  change: 'accent',
  unchanged: 'grey',
  duplicate: 'grey',
}

function Row({ row }: { readonly row: ImportRow }) {
  const { language, messages } = useLanguage()
  const { check: words, fates } = messages.imports
  const { sheet, fate, label, remarks, changes } = row
  return (
    <tr>
      <td className={styles['place']}>{words.place(sheet, row.row)}</td>
      <td>
        <Tag tone={FATE_TONES[fate]} icon={FATE_ICONS[fate]}>
          {fates[fate]}
        </Tag>
      </td>
      <th scope="row">{label === '' ? words.rowShort(row.row) : label}</th>
      <td>
        <ul className={styles['remarks']}>
          {remarks.map(({ severity, code, parameters }) => (
            <li key={`${code} ${JSON.stringify(parameters)}`} className={styles[severity]}>
              <b>{words[severity]}</b> {importRemarkText(code, parameters, language)}
            </li>
          ))}
          {changes.map(({ column, before, after }) => (
            <li key={column}>
              {words.changed(column, before === '' ? words.nothing : before, after)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
