import type { ClarityPoint, Plan, PlanItem, Span } from '@roviec/contract'
import { Fragment, memo, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { IconButton } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { cutText } from '../../../ui/marked-text/cut-text.ts'
import { documentLines, type DocumentLine, type LinePiece } from './document-lines.ts'
import { PagePicker } from './page-picker.tsx'
import { pageStarts } from './source-places.ts'
import type { ReviewState } from './review-state.ts'
import styles from './document-pane.module.css'

interface DocumentPaneProps {
  readonly plan: Plan
  readonly items: readonly PlanItem[]
  readonly state: Pick<ReviewState, 'openId' | 'point' | 'shown'>
  /** Stays the same function: lines compare by it. */
  readonly onOpen: (itemId: string) => void
}

const ZOOMS = [80, 90, 100, 115, 130, 150]

/** The text of the document with the sentences that became tasks; the open one is framed. */
export function DocumentPane({ plan, items, state, onOpen }: DocumentPaneProps) {
  const { review } = useMessages()
  const [zoom, setZoom] = useState(2)
  const lines = useMemo(
    () => documentLines(plan.text, plan.sections, items),
    [plan.text, plan.sections, items],
  )
  const pages = useMemo(() => pageStarts(lines, plan.places), [lines, plan.places])
  const pane = useRef<HTMLDivElement>(null)
  const open = items.find(({ id }) => id === state.openId)
  const field = open === undefined ? null : fieldSpan(open, state.point)

  useEffect(() => {
    if (state.openId === null) return
    const mark = pane.current?.querySelector(`[data-item="${CSS.escape(state.openId)}"]`)
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [state.openId, state.shown])

  return (
    <section className={styles['pane']} aria-label={review.document}>
      <div className={styles['tools']}>
        <span className={styles['name']}>{plan.fileName}</span>
        <PagePicker pages={pages} pane={pane} />
        <IconButton
          icon="minus"
          label={review.zoomOut}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <span>{ZOOMS[zoom]}%</span>
        <IconButton
          icon="plus"
          label={review.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
      <div ref={pane} className={styles['desk']} tabIndex={0} role="region" aria-label={plan.title}>
        <div
          className={styles['paper']}
          style={{ '--zoom': (ZOOMS[zoom] ?? 100) / 100 } as CSSProperties}
          data-document
        >
          {lines.map((line) => (
            <Fragment key={line.start}>
              {pages.has(line.start) && <PageStart page={pages.get(line.start) ?? 1} />}
              <Line
                line={line}
                openId={holds(line, state.openId) ? state.openId : null}
                field={field !== null && touches(line, field) ? field : null}
                onOpen={onOpen}
              />
            </Fragment>
          ))}
        </div>
      </div>
      <Legend />
    </section>
  )
}

/** Where a page of the file begins. */
function PageStart({ page }: { readonly page: number }) {
  const { review } = useMessages()
  return (
    <div className={styles['page']} role="separator" aria-label={review.page(page)}>
      {review.page(page)}
    </div>
  )
}

interface LineProps {
  readonly line: DocumentLine
  readonly openId: string | null
  readonly field: Span | null
  readonly onOpen: (itemId: string) => void
}

const Line = memo(function Line({ line, openId, field, onOpen }: LineProps) {
  return (
    <p
      className={classNames(
        styles['line'],
        line.isHeading && styles['heading'],
        line.isCentred && styles['centred'],
        line.isStrong && styles['strong'],
        line.isRow && styles['row'],
      )}
    >
      {line.pieces.map((piece) => (
        <Piece
          key={piece.start}
          piece={piece}
          isOpen={piece.itemId !== null && piece.itemId === openId}
          field={field}
          onOpen={onOpen}
        />
      ))}
    </p>
  )
}, isSameLine)

interface PieceProps {
  readonly piece: LinePiece
  readonly isOpen: boolean
  readonly field: Span | null
  readonly onOpen: (itemId: string) => void
}

function Piece({ piece, isOpen, field, onOpen }: PieceProps) {
  const { review } = useMessages()
  const { start, text, itemId, isUnclear, opens } = piece
  if (itemId === null) return <span data-start={start}>{text}</span>
  const marks =
    isOpen && field !== null
      ? [{ start: field.start - start, end: field.end - start, kind: 'strong' as const }]
      : []
  return (
    <mark
      className={classNames(
        styles['mark'],
        isUnclear && styles['unclear'],
        isOpen && styles['open'],
      )}
      data-item={opens === null ? undefined : itemId}
      onClick={() => onOpen(itemId)}
    >
      {opens !== null && (
        <button
          type="button"
          className={styles['number']}
          aria-label={review.goToItem(opens.ordinal)}
          aria-current={isOpen ? 'true' : undefined}
        >
          {opens.ordinal}
        </button>
      )}
      {cutText(text, marks.map(withinText)).map((part) => (
        <span
          key={part.start}
          data-start={start + part.start}
          className={part.kind === null ? undefined : styles['field']}
        >
          {part.text}
        </span>
      ))}
    </mark>
  )

  function withinText<M extends Span>(mark: M): M {
    return { ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }
  }
}

function Legend() {
  const { legend } = useMessages().review
  return (
    <ul className={styles['legend']}>
      <li>
        <i className={styles['mark']} /> {legend.clear}
      </li>
      <li>
        <i className={classNames(styles['mark'], styles['unclear'])} /> {legend.vague}
      </li>
      <li>
        <i className={classNames(styles['mark'], styles['open'])} /> {legend.current}
      </li>
    </ul>
  )
}

/** The words of the document that a field was read from. */
function fieldSpan(item: PlanItem, point: ClarityPoint | null): Span | null {
  switch (point) {
    case 'who':
    case 'responsibility':
      return item.leadSpan
    case 'when':
      return item.dueSpan
    case 'product':
      return item.productSpan
    case 'what':
      return item.span
    case 'authority':
    case 'effect':
    case null:
      return null
  }
}

function holds(line: DocumentLine, itemId: string | null): boolean {
  return itemId !== null && line.pieces.some((piece) => piece.itemId === itemId)
}

function touches(line: DocumentLine, span: Span): boolean {
  const last = line.pieces.at(-1)
  const end = last === undefined ? line.start : last.start + last.text.length
  return span.start < end && span.end > line.start
}

/** Lines are cut anew with every edit; most of them come out the same. */
function isSameLine(before: LineProps, after: LineProps): boolean {
  return (
    before.onOpen === after.onOpen &&
    before.openId === after.openId &&
    before.field === after.field &&
    before.line.start === after.line.start &&
    before.line.pieces.length === after.line.pieces.length &&
    before.line.pieces.every((piece, index) => {
      const other = after.line.pieces[index]
      return (
        other !== undefined &&
        piece.text === other.text &&
        piece.itemId === other.itemId &&
        piece.isUnclear === other.isUnclear &&
        piece.opens?.ordinal === other.opens?.ordinal
      )
    })
  )
}
