import { isIsoDate } from '@roviec/calendar'
import {
  type FullRestructuring,
  type Language,
  type RestructuringPreview,
  type RestructuringProblem,
  restructuringProblemText,
} from '@roviec/contract'
import { formatDay } from '../../../messages/day-words.ts'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { formatNumber } from '../../organization/index.ts'
import type { Draft } from './use-draft.ts'
import styles from '../restructurings.module.css'

interface ProblemListProps {
  readonly restructuring: FullRestructuring
  readonly preview: RestructuringPreview
  readonly draft: Draft
}

/** What stands in the way, each with what to do; and what only should be looked at. */
export function ProblemList({ restructuring, preview, draft }: ProblemListProps) {
  const { problems: words } = useMessages().restructurings
  const blocks = preview.problems.filter(({ severity }) => severity === 'blocks')
  const notices = preview.problems.filter(({ severity }) => severity === 'notice')
  const add = restructuring.abilities.includes('edit') ? draft : null
  return (
    <>
      {restructuring.failures.length > 0 && (
        <section className={styles['problems']}>
          <h2>{words.failed}</h2>
          <Problems problems={restructuring.failures} draft={null} />
        </section>
      )}
      <section className={styles['problems']} aria-live="polite">
        <h2>{words.section}</h2>
        <p className={blocks.length > 0 ? styles['missed'] : styles['reached']}>
          {blocks.length > 0 ? words.count(blocks.length) : words.none}
        </p>
        <Problems problems={blocks} draft={add} />
      </section>
      {notices.length > 0 && (
        <section className={styles['problems']}>
          <h2>{words.notices}</h2>
          <Problems problems={notices} draft={add} />
        </section>
      )}
    </>
  )
}

interface ProblemsProps {
  readonly problems: readonly RestructuringProblem[]
  /** Null where nothing can be changed. */
  readonly draft: Draft | null
}

function Problems({ problems, draft }: ProblemsProps) {
  const { language, messages } = useLanguage()
  const { acts, problems: words } = messages.restructurings
  return (
    <ul>
      {problems.map((one, index) => (
        <li key={`${one.code} ${index}`} className={styles['problem']}>
          <Icon name={one.severity === 'blocks' ? 'alert-circle' : 'info'} size={16} />
          <div>
            {one.actIndex !== null && <small>{words.act(one.actIndex + 1)}. </small>}
            {restructuringProblemText(one.code, spoken(one.parameters, language), language)}
            {one.suggestion !== null && draft !== null && (
              <p>
                <Suggestion problem={one} draft={draft} label={acts.suggestion} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Suggestion({
  problem: { suggestion },
  draft,
  label,
}: {
  readonly problem: RestructuringProblem
  readonly draft: Draft
  readonly label: string
}) {
  if (suggestion === null) return null
  return (
    <Button
      size="small"
      icon="plus"
      disabled={draft.busy}
      onClick={() => draft.changeActs((acts) => [...acts, suggestion])}
    >
      {label}
    </Button>
  )
}

/** Days and numbers as people write them. */
function spoken(parameters: RestructuringProblem['parameters'], language: Language) {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value === 'number') return [name, formatNumber(value, language)]
      return [name, isIsoDate(value) ? formatDay(value) : value]
    }),
  )
}
