import { classNames } from '../class-names.ts'
import { cutText, type TextMark } from './cut-text.ts'
import styles from './marked-text.module.css'

/** A sentence in which the parts that were read are marked. */
export function MarkedText({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly TextMark[]
}) {
  return (
    <>
      {cutText(text, marks).map(({ start, text: part, kind }) =>
        kind === null ? (
          <span key={start}>{part}</span>
        ) : (
          <mark key={start} className={classNames(styles['mark'], styles[kind])}>
            {part}
          </mark>
        ),
      )}
    </>
  )
}
