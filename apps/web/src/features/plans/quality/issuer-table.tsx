import type { ScoredDocument } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { formatShare } from './format-share.ts'
import { PointBars } from './point-bars.tsx'
import { groupByIssuer, type IssuerFigures, sumScores } from './quality-figures.ts'
import styles from './quality.module.css'

/** Who issued how many documents, and how clear they are. Each row opens its documents. */
export function IssuerTable({ documents }: { readonly documents: readonly ScoredDocument[] }) {
  const words = useMessages().documentQuality
  const { columns } = words
  const { ordered, unordered } = groupByIssuer(documents)
  return (
    <>
      <table className={styles['table']}>
        <caption className="visually-hidden">{words.byIssuer}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.issuer}</th>
            <th scope="col" className={styles['number']}>
              {columns.documents}
            </th>
            <th scope="col" className={styles['number']}>
              {columns.tasks}
            </th>
            <th scope="col" className={styles['number']}>
              {columns.share}
            </th>
            <th scope="col" className={styles['number']}>
              {columns.clearTasks}
            </th>
            <th scope="col">{columns.points}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((issuer) => (
            <IssuerRows key={issuer.issuer} issuer={issuer} />
          ))}
          {unordered.length > 0 && (
            <tr className={styles['group']}>
              <th scope="colgroup" colSpan={6}>
                {words.fewDocuments}
              </th>
            </tr>
          )}
          {unordered.map((issuer) => (
            <IssuerRows key={issuer.issuer ?? ''} issuer={issuer} />
          ))}
        </tbody>
      </table>
      <div className={styles['note']}>
        <Notice tone="plain">{words.notRanked}</Notice>
      </div>
    </>
  )
}

function IssuerRows({ issuer }: { readonly issuer: IssuerFigures }) {
  const { language, messages } = useLanguage()
  const { columns, unknownIssuer } = messages.documentQuality
  const [open, setOpen] = useState(false)
  const { documentCount, taskCount, clearTaskCount, share, points } = issuer
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
            {issuer.issuer ?? unknownIssuer}
          </button>
        </th>
        <td className={styles['number']} data-label={columns.documents}>
          {documentCount}
        </td>
        <td className={styles['number']} data-label={columns.tasks}>
          {taskCount}
        </td>
        <td className={styles['number']} data-label={columns.share}>
          <b>{share === null ? '–' : formatShare(share, language)}</b>
        </td>
        <td className={styles['number']} data-label={columns.clearTasks}>
          {clearTaskCount}
        </td>
        <td data-label={columns.points}>
          <PointBars points={points} />
        </td>
      </tr>
      {open &&
        issuer.documents.map((document) => (
          <DocumentRow key={document.planId} document={document} />
        ))}
    </Fragment>
  )
}

function DocumentRow({ document }: { readonly document: ScoredDocument }) {
  const { language, messages } = useLanguage()
  const { columns } = messages.documentQuality
  const { planId, title, number, issuedOn } = document
  const { taskCount, clearTaskCount, share, points } = sumScores([document])
  const known = [number, issuedOn === null ? null : formatDay(issuedOn)].filter(Boolean)
  return (
    <tr className={styles['document']}>
      <th scope="row" colSpan={2}>
        <Link to="/plans/$planId" params={{ planId }}>
          {title}
        </Link>
        {known.length > 0 && <small>{known.join(' · ')}</small>}
      </th>
      <td className={styles['number']} data-label={columns.tasks}>
        {taskCount}
      </td>
      <td className={styles['number']} data-label={columns.share}>
        {share === null ? '–' : formatShare(share, language)}
      </td>
      <td className={styles['number']} data-label={columns.clearTasks}>
        {clearTaskCount}
      </td>
      <td data-label={columns.points}>
        <PointBars points={points} />
      </td>
    </tr>
  )
}
