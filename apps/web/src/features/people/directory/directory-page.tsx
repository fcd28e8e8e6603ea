import type { DirectorySeat, PersonEntry } from '@roviec/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { SearchField } from '../../../ui/field/search-field.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { directoryQuery, peopleQuery } from '../api.ts'
import { PersonRow, SeatRow } from './directory-row.tsx'
import { FieldRows } from './field-rows.tsx'
import { clearRecentSearches, keepRecentSearch, listRecentSearches } from './recent-searches.ts'
import styles from './directory.module.css'

/** Who is in charge of what, and how to reach them. Made for a phone in one hand. */
export function DirectoryPage(): ReactNode {
  const { people, general } = useMessages()
  const words = people.directory
  const { search = '' } = useSearch({ from: '/danh-ba' })
  const navigate = useNavigate({ from: '/danh-ba' })
  const [recent, setRecent] = useState(listRecentSearches)

  function searchFor(text: string): void {
    if (text.length > 2) setRecent(keepRecentSearch(text))
    void navigate({ search: text === '' ? {} : { search: text }, replace: true })
  }

  return (
    <div className={styles['screen']}>
      <PageHead title={words.title}>
        <ButtonLink to="/to-chuc" icon="hierarchy">
          {general.nav.organization}
        </ButtonLink>
      </PageHead>
      <div className={styles['search']}>
        <SearchField
          label={words.search}
          placeholder={words.placeholder}
          value={search}
          onSearch={searchFor}
        />
        <p className={styles['hint']}>{words.hint}</p>
        {recent.length > 0 && search === '' && (
          <Recent
            searches={recent}
            onPick={searchFor}
            onClear={() => {
              clearRecentSearches()
              setRecent([])
            }}
          />
        )}
      </div>
      {search === '' ? (
        <EmptyState icon="address-book" title={words.startTitle}>
          {words.startText}
        </EmptyState>
      ) : (
        <Results search={search} />
      )}
    </div>
  )
}

interface RecentProps {
  readonly searches: readonly string[]
  readonly onPick: (search: string) => void
  readonly onClear: () => void
}

function Recent({ searches, onPick, onClear }: RecentProps) {
  const words = useMessages().people.directory
  return (
    <div className={styles['recent']} role="group" aria-label={words.recent}>
      <span>
        {words.recent}. {words.recentNote}
      </span>
      {searches.map((text) => (
        <Chip key={text} icon="history" onClick={() => onPick(text)}>
          {text}
        </Chip>
      ))}
      <Button kind="quiet" onClick={onClear}>
        {words.clearRecent}
      </Button>
    </div>
  )
}

function Results({ search }: { readonly search: string }) {
  const { people, general } = useMessages()
  const words = people.directory
  const found = useInfiniteQuery(directoryQuery(search))
  const others = useQuery(peopleQuery(search))
  const seats: readonly DirectorySeat[] = found.data?.pages.flatMap((page) => page.entries) ?? []
  // Whoever has a seat is in the list of seats already.
  const seatless: readonly PersonEntry[] =
    others.data?.filter((person) => person.seats.length === 0) ?? []
  const isEmpty = seats.length === 0 && seatless.length === 0

  if (found.isPending) return <LoadingState />
  if (found.isError) {
    return <ErrorState failure={found.error} onRetry={() => void found.refetch()} />
  }
  return (
    <div className={styles['results']} aria-busy={found.isPlaceholderData}>
      <FieldRows search={search} />
      {isEmpty && (
        <EmptyState icon="search" title={words.noMatchTitle}>
          {words.noMatch(search)}
        </EmptyState>
      )}
      {seats.length > 0 && (
        <p role="status" className={styles['count']}>
          {words.found(seats.length, found.hasNextPage)}
        </p>
      )}
      <ul>
        {seats.map((seat) => (
          <SeatRow key={seat.positionId} seat={seat} search={search} />
        ))}
      </ul>
      {found.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {found.isFetchingNextPage ? general.loadingMore : general.loadMore}
          </Button>
        </div>
      )}
      {seatless.length > 0 && (
        <>
          <h2 className={styles['group']}>{words.peopleFound}</h2>
          <ul>
            {seatless.map((person) => (
              <PersonRow key={person.id} person={person} search={search} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
