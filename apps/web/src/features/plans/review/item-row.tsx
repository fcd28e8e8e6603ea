import type { ClarityPoint, PlanItem, SourcePlace } from '@roviec/contract'
import { type Dispatch } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { ClarityMeter } from '../../../ui/clarity-meter/clarity-meter.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { dueWords } from '../../tasks/index.ts'
import { AssistantBox } from './assistant-box.tsx'
import { ItemEditor } from './item-editor.tsx'
import { GapsBox, QuestionBox } from './question-box.tsx'
import type { ReviewAct } from './review-state.ts'
import type { Draft } from './use-draft.ts'
import styles from './item.module.css'

interface ItemRowProps {
  readonly item: PlanItem
  readonly draft: Draft
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly point: ClarityPoint | null
  /** Where in the file the sentence of the open item stands. */
  readonly place: SourcePlace | null
  readonly dispatch: Dispatch<ReviewAct>
}

/** One proposed task: what was read of it in two lines; unfolded, its questions and its fields. */
export function ItemRow({ item, draft, isOpen, isSelected, place, dispatch }: ItemRowProps) {
  const { review } = useMessages()
  const toggle = () => dispatch({ kind: 'open', id: isOpen ? null : item.id })
  return (
    <li
      id={`item-${item.id}`}
      className={classNames(
        styles['item'],
        isOpen && styles['item-open'],
        (item.discarded || item.deferred) && styles['item-aside'],
      )}
    >
      <div className={styles['item-head']}>
        <Checkbox
          label={review.selectItem(item.ordinal)}
          checked={isSelected}
          onChange={(on) => dispatch({ kind: 'select', ids: [item.id], on })}
        />
        <span className={styles['ordinal']}>{item.ordinal}</span>
        <button
          type="button"
          className={styles['item-words']}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          <span className={styles['item-title']}>{item.title}</span>
          <ItemMeta item={item} />
        </button>
        <span className={styles['item-end']}>
          <RowEnd item={item} draft={draft} />
        </span>
        <IconButton
          icon={isOpen ? 'chevron-up' : 'chevron-down'}
          label={isOpen ? review.closeItem(item.ordinal) : review.openItem(item.ordinal)}
          onClick={toggle}
        />
      </div>
      {isOpen && (
        <div className={styles['item-body']}>
          {place !== null && <SourceWords place={place} />}
          <Questions item={item} draft={draft} dispatch={dispatch} />
          <AssistantBox item={item} draft={draft} />
          <ItemEditor
            item={item}
            draft={draft}
            onPoint={(point) => dispatch({ kind: 'point', point })}
          />
        </div>
      )}
    </li>
  )
}

function SourceWords({ place: { page, paragraph } }: { readonly place: SourcePlace }) {
  const { review } = useMessages()
  return (
    <p className={styles['source']}>{review.fromSource(review.sourcePlace(page, paragraph))}</p>
  )
}

function RowEnd({ item, draft }: { readonly item: PlanItem; readonly draft: Draft }) {
  const { review } = useMessages()
  const edit = (change: { discarded: false } | { deferred: false }) =>
    draft.edit({ itemIds: [item.id], change })
  if (item.discarded) {
    const into = draft.items.find(({ id }) => id === item.mergedIntoId)?.ordinal
    return (
      <>
        <Tag tone="grey">{into === undefined ? review.discardedTag : review.mergedInto(into)}</Tag>
        <Button size="small" icon="undo" onClick={() => edit({ discarded: false })}>
          {review.undoDiscard}
        </Button>
      </>
    )
  }
  if (item.deferred) {
    return (
      <>
        <Tag tone="off">{review.deferredTag}</Tag>
        <Button size="small" icon="undo" onClick={() => edit({ deferred: false })}>
          {review.undoDefer}
        </Button>
      </>
    )
  }
  return <ClarityMeter clarity={item.clarity} />
}

/** Who, when, what comes of it; what is missing says so in words. */
function ItemMeta({ item }: { readonly item: PlanItem }) {
  const messages = useMessages()
  const { review } = messages
  const lacks = (point: 'who' | 'when') => item.blockers.includes(point)
  return (
    <span className={styles['meta']}>
      <MetaPart
        icon={item.accountableLabel === null ? 'user-question' : 'user'}
        isMissing={lacks('who')}
      >
        {item.accountableLabel ?? review.unclearWho}
      </MetaPart>
      <MetaPart
        icon={item.due.kind === 'recurring' ? 'repeat' : 'calendar'}
        isMissing={lacks('when')}
      >
        {dueWords(item.due, messages)}
      </MetaPart>
      <MetaPart icon="file-text" isMissing={false}>
        {item.product ?? review.noProduct}
      </MetaPart>
    </span>
  )
}

function MetaPart({
  icon,
  isMissing,
  children,
}: {
  readonly icon: IconName
  readonly isMissing: boolean
  readonly children: string
}) {
  return (
    <span className={classNames(styles['meta-part'], isMissing && styles['missing'])}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </span>
  )
}

/** The open questions, those first that stop publication. */
function Questions({ item, draft, dispatch }: Pick<ItemRowProps, 'item' | 'draft' | 'dispatch'>) {
  if (item.discarded || item.deferred) return null
  const blocking: readonly string[] = item.blockers
  const open = item.questions.filter(({ point }) => !item.acknowledged.includes(point))
  const onPoint = (point: ClarityPoint) => dispatch({ kind: 'point', point })
  return (
    <>
      {open
        .filter(({ point }) => blocking.includes(point))
        .map((question) => (
          <QuestionBox
            key={question.point}
            item={item}
            question={question}
            draft={draft}
            onPoint={onPoint}
            onSelect={(ids) => dispatch({ kind: 'select-only', ids })}
          />
        ))}
      <GapsBox
        item={item}
        gaps={open.filter(({ point }) => !blocking.includes(point))}
        draft={draft}
        onPoint={onPoint}
      />
    </>
  )
}
