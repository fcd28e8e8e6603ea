import type { Plan } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { addressOf } from '../../../platform/http.ts'
import { Button, ButtonAnchor } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { FilterBar, FilterSpring } from '../../../ui/filter-bar/filter-bar.tsx'
import { planTasksQuery } from '../api.ts'
import { documentLines } from '../review/document-lines.ts'
import documentStyles from '../review/document-pane.module.css'
import styles from './plan-view.module.css'

interface DocumentViewProps {
  readonly plan: Plan
  readonly views: ReactNode
}

/** The text of the document as it was read. */
export function DocumentView({ plan, views }: DocumentViewProps) {
  const { plans, general } = useMessages()
  const { data } = useQuery(planTasksQuery(plan.id))
  const sections = data?.sections ?? plan.sections
  const lines = useMemo(() => documentLines(plan.text, sections, []), [plan.text, sections])
  return (
    <>
      <FilterBar>
        {views}
        <FilterSpring />
        <Button icon="printer" onClick={() => window.print()}>
          {general.print}
        </Button>
        <ButtonAnchor
          icon="download"
          href={addressOf('getPlanDocument', { params: { planId: plan.id } })}
          download={plan.fileName}
        >
          {plans.originalFile}
        </ButtonAnchor>
      </FilterBar>
      <section
        className={classNames(styles['scroll'], documentStyles['desk'])}
        aria-label={plans.views.document}
        // A long document is read with the arrow keys, so the scrolled part must take the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <article className={documentStyles['paper']}>
          {lines.map(({ start, isHeading, isCentred, isStrong, isRow, pieces }) => (
            <p
              key={start}
              className={classNames(
                documentStyles['line'],
                isHeading && documentStyles['heading'],
                isCentred && documentStyles['centred'],
                isStrong && documentStyles['strong'],
                isRow && documentStyles['row'],
              )}
            >
              {pieces.map(({ text }) => text)}
            </p>
          ))}
        </article>
      </section>
    </>
  )
}
