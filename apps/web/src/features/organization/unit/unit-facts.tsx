import type { UnitPage } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../messages/day-words.ts'
import { useLanguage } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { Facts, type Fact } from '../../../ui/facts/facts.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { establishmentQuery } from '../api.ts'
import styles from './unit.module.css'

interface UnitProps {
  readonly unit: UnitPage['unit']
}

/** What a unit is, and its seats against what it is granted. */
export function UnitFacts({ unit }: UnitProps) {
  const { messages, language } = useLanguage()
  const { organization } = messages
  const words = organization.unit
  const { code, officialCode, population, validFrom, validTo } = unit
  const fact = (name: string, value: string | null): readonly Fact[] =>
    value === null ? [] : [{ name, value, wide: true }]
  const inBeing =
    validTo === null
      ? words.sinceDay(formatDay(validFrom))
      : words.between(formatDay(validFrom), formatDay(validTo))
  const people = population === null ? null : formatNumber(population, language)
  return (
    <section className={styles['box']}>
      <h2>{words.facts}</h2>
      <Facts
        facts={[
          ...fact(words.kind, organization.kinds[unit.kind]),
          ...fact(words.block, organization.blocks[unit.block]),
          ...fact(words.code, code),
          ...fact(words.officialCode, officialCode),
          ...fact(words.population, people === null ? null : words.people(people)),
          ...fact(words.since, inBeing),
        ]}
      />
      <SeatFigures unit={unit} />
    </section>
  )
}

/** Seats, filled and vacant, and beside them what is granted, if anything is. */
function SeatFigures({ unit }: UnitProps) {
  const { messages } = useLanguage()
  const { unit: words, tree } = messages.organization
  const today = useToday()
  const { data: granted = [] } = useQuery(establishmentQuery(unit.id))
  const { seats, filled, acting } = unit.counts
  const vacant = seats - filled
  const current = granted.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today),
  )
  const headcount = current.reduce((sum, entry) => sum + entry.headcount, 0)
  return (
    <>
      <ul className={styles['figures']}>
        <li>
          <b>{seats}</b> {words.seatFigure}
        </li>
        <li>
          <b>{filled}</b> {words.filledFigure}
        </li>
        <li className={vacant > 0 ? styles['vacant'] : undefined}>
          <b>{vacant}</b> {words.vacantFigure}
          {acting > 0 && <small>{tree.actingAmong(acting)}</small>}
        </li>
      </ul>
      {current.length > 0 && (
        <p className={styles['granted']}>
          <Icon name={seats > headcount ? 'alert-circle' : 'circle-check'} />
          {words.granted(headcount, seats)}
        </p>
      )}
    </>
  )
}

function formatNumber(value: number, language: 'vi' | 'en'): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value)
}
