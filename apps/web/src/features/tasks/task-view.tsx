import type { Task } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayOfMoment, formatDay, formatLongDay, formatShortDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { addressOf } from '../../platform/http.ts'
import { useOfficeCalendar } from '../../platform/today.ts'
import { ClarityChips, countClear } from '../../ui/clarity-meter/clarity-meter.tsx'
import { dayOffWords } from '../../ui/day-tag/day-off-words.ts'
import { Facts, type Fact } from '../../ui/facts/facts.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { MarkedText } from '../../ui/marked-text/marked-text.tsx'
import type { TextMark } from '../../ui/marked-text/cut-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useIsPhone } from '../../ui/use-screen.ts'
import { DelayBlock, ForecastBlock } from '../forecasts/index.ts'
import { dueWords, readingWords } from './due-words.ts'
import { StateTags } from './state-tag.tsx'
import { TaskHistory } from './task-history.tsx'
import { TransferView } from './transfer-view.tsx'
import styles from './task-view.module.css'

/** All that is known of one task: its state, its facts, its sentence, its history. */
export function TaskView({ task, corner }: { readonly task: Task; readonly corner?: ReactNode }) {
  return (
    <>
      <div className={styles['part']}>
        <div className={styles['tags']}>
          <StateTags task={task} />
          {corner !== undefined && <span className={styles['corner']}>{corner}</span>}
        </div>
        <h2 className={styles['title']}>{task.title}</h2>
        <Fault task={task} />
        <TaskFacts task={task} />
      </div>
      <TransferView task={task} />
      <Sentence task={task} />
      <ForecastBlock task={task} />
      <DelayBlock task={task} />
      <ClarityPart task={task} />
      <EvidencePart task={task} />
      <div className={styles['part']}>
        <TaskHistory task={task} />
      </div>
    </>
  )
}

/** Why the result came back, for as long as nothing new was handed in. */
function Fault({ task }: { readonly task: Task }) {
  const { tasks } = useMessages()
  if (task.status !== 'returned') return null
  const [last] = task.acts
    .filter(({ kind }) => kind === 'returned')
    .sort((a, b) => b.at.localeCompare(a.at))
  if (last === undefined) return null
  return (
    <Notice tone="risk" icon="undo" title={tasks.actSentences.returned(last.actorName)}>
      {last.note}
    </Notice>
  )
}

function TaskFacts({ task }: { readonly task: Task }) {
  const messages = useMessages()
  const { facts } = messages.tasks
  const { due, firstDueOn, holder } = task
  const moved = firstDueOn !== null && due.on !== null && firstDueOn !== due.on
  const dueLine = due.on === null ? dueWords(due, messages) : formatLongDay(due.on, messages)
  const list: readonly (Fact | null)[] = [
    {
      name: facts.due,
      value: moved ? `${dueLine} (${messages.tasks.firstDue(formatDay(firstDueOn))})` : dueLine,
      strong: true,
    },
    { name: facts.product, value: task.product ?? messages.general.notStated },
    {
      name: facts.accountable,
      value: `${holderWords()}, ${task.accountableTitle ?? messages.general.nobody}`,
      wide: true,
    },
    { name: facts.assigner, value: named(task.assignerName, task.assignerTitle), wide: true },
    { name: facts.verifier, value: named(task.verifierName, task.verifierTitle), wide: true },
    task.supportingUnits.length === 0
      ? null
      : {
          name: facts.supporting,
          value: task.supportingUnits.map(({ name }) => name).join(', '),
          wide: true,
        },
  ]
  return <Facts facts={list.filter((fact) => fact !== null)} />

  function holderWords(): string {
    if (holder === null) return messages.tasks.uncovered
    return holder.holding === 'acting'
      ? `${holder.fullName} (${messages.general.acting})`
      : holder.fullName
  }

  function named(name: string | null, title: string | null): string {
    if (name === null) return title ?? messages.general.nobody
    return title === null ? name : `${name}, ${title}`
  }
}

function Sentence({ task }: { readonly task: Task }) {
  const messages = useMessages()
  const { working } = useOfficeCalendar()
  const isPhone = useIsPhone()
  const reading = readingWords(task.due, messages)
  const dayOff = task.due.on === null ? null : working.dayOffOn(task.due.on)
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h3>{isPhone ? messages.tasks.sentenceShort : messages.tasks.sentence}</h3>
        <Link to="/plans/$planId" params={{ planId: task.planId }} search={{ view: 'document' }}>
          {documentWords()}
        </Link>
      </div>
      <blockquote className={styles['quote']}>
        “<MarkedText text={task.text} marks={marksOf(task)} />”
      </blockquote>
      {reading !== null && <Notice tone="plain">{reading}</Notice>}
      {dayOff !== null && (
        <Notice tone="plain" icon="calendar-off">
          {messages.dates.dueOnDayOff(dayOffWords(dayOff, messages))}
        </Notice>
      )}
    </section>
  )

  function documentWords(): string {
    const { documentNumber, documentIssuedOn, planTitle, section } = task
    if (documentNumber === null) return planTitle
    if (isPhone && section !== null) return `${documentNumber}, ${messages.tasks.section(section)}`
    return documentIssuedOn === null
      ? documentNumber
      : messages.tasks.documentOf(documentNumber, formatDay(documentIssuedOn))
  }
}

/** Spans point into the whole document; here only the sentence stands. */
function marksOf({ text, span, dueSpan, leadSpan, productSpan }: Task): readonly TextMark[] {
  if (span === null || span.end - span.start !== text.length) return []
  const mark = (part: Task['dueSpan'], kind: TextMark['kind']): readonly TextMark[] =>
    part === null ? [] : [{ start: part.start - span.start, end: part.end - span.start, kind }]
  return [...mark(leadSpan, 'soft'), ...mark(productSpan, 'soft'), ...mark(dueSpan, 'strong')]
}

function ClarityPart({ task }: { readonly task: Task }) {
  const { tasks } = useMessages()
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h3>{tasks.clarity}</h3>
        <span>{tasks.clarityCount(countClear(task.clarity))}</span>
      </div>
      <ClarityChips clarity={task.clarity} />
    </section>
  )
}

function EvidencePart({ task }: { readonly task: Task }) {
  const { tasks, acts } = useMessages()
  const submitted = task.evidence.filter((file) => file.submitted)
  if (task.evidenceVisible && submitted.length === 0) return null
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h3>{tasks.facts.evidence}</h3>
        {task.evidenceVisible && <span>{tasks.files(submitted.length)}</span>}
      </div>
      {!task.evidenceVisible && (
        <Notice tone="plain" icon="lock">
          {acts.evidenceHidden}
        </Notice>
      )}
      <ul className={styles['files']}>
        {submitted.map(({ id, fileName, uploadedBy, uploadedAt }) => (
          <li key={id}>
            <Icon name="paperclip" />
            <a
              href={addressOf('getEvidence', { params: { taskId: task.id, evidenceId: id } })}
              download={fileName}
            >
              {fileName}
            </a>
            <span>
              {uploadedBy}, {formatShortDay(dayOfMoment(uploadedAt))}
            </span>
          </li>
        ))}
      </ul>
      {task.verifierWorkingDays !== null && task.verifierWorkingDays > 0 && (
        <Notice tone="plain" icon="hourglass">
          {acts.verifierWaiting(task.verifierWorkingDays)}
        </Notice>
      )}
    </section>
  )
}
