import authorityPage from '../../../../../../docs/authority.md?raw'
import { useMemo, useState, type ReactNode } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { Button, ButtonAnchor } from '../../../ui/button/button.tsx'
import { SearchField } from '../../../ui/field/search-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { foldForSearch } from '../../organization/index.ts'
import { DUTIES_ANCHOR, DutyList } from './duty-list.tsx'
import { readAuthority, type AuthorityRow, type AuthoritySection } from './read-authority.ts'
import styles from './roles.module.css'

/** Who may do what, in sentences: the very table that the server is tested against. */
export function RolesPage(): ReactNode {
  const { language, messages } = useLanguage()
  const words = messages.people.roles
  const [search, setSearch] = useState('')
  const sections = useMemo(() => readAuthority(authorityPage, language), [language])
  const shown = narrow(sections, search)
  return (
    <div className={styles['screen']}>
      <PageHead title={words.title} beside={<span>{words.note}</span>}>
        <ButtonAnchor href={`#${DUTIES_ANCHOR}`} icon="users">
          {words.duties}
        </ButtonAnchor>
        <Button icon="printer" onClick={() => window.print()}>
          {messages.general.print}
        </Button>
      </PageHead>
      <FilterBar
        search={
          <SearchField
            label={words.search}
            placeholder={words.search}
            value={search}
            onSearch={setSearch}
          />
        }
      />
      {/* Nothing in the table takes the focus: whoever has no pointer scrolls it with the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.title}>
        {shown.length === 0 && <EmptyState icon="search" title={words.noMatch} />}
        {shown.map((section) => (
          <Section key={section.title} section={section} />
        ))}
        {search === '' && <DutyList />}
        <div className={styles['footnote']}>
          <Notice tone="plain">{words.tested}</Notice>
        </div>
      </div>
    </div>
  )
}

function Section({ section: { title, rows } }: { readonly section: AuthoritySection }) {
  const words = useLanguage().messages.people.roles
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.act}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={[...row.acts, ...row.about].join()} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row: { acts, about, who } }: { readonly row: AuthorityRow }) {
  const words = useLanguage().messages.people.roles
  return (
    <tr>
      <td data-label={words.act}>
        <ul>
          {acts.map((act) => (
            <li key={act}>{act}</li>
          ))}
        </ul>
      </td>
      <td data-label={words.about}>{about.join('; ')}</td>
      <td data-label={words.who}>
        <strong>{who.join('; ')}</strong>
      </td>
    </tr>
  )
}

function narrow(
  sections: readonly AuthoritySection[],
  search: string,
): readonly AuthoritySection[] {
  const wanted = foldForSearch(search)
  if (wanted === '') return sections
  return sections
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(({ acts, about, who }) =>
        foldForSearch([...acts, ...about, ...who].join(' ')).includes(wanted),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
}
