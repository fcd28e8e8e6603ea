import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './imports.module.css'

const STEPS = ['choose', 'check', 'done'] as const
export type ImportStep = (typeof STEPS)[number]

/** How far the reader has come: choosing, looking, bringing in. */
export function ImportSteps({ at }: { readonly at: ImportStep }) {
  const { steps: words } = useMessages().imports
  const now = STEPS.indexOf(at)
  return (
    <ol className={styles['steps']} aria-label={words.label}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={classNames(index === now && styles['now'], index < now && styles['past'])}
          aria-current={index === now ? 'step' : undefined}
        >
          {index < now ? <Icon name="circle-check" size={16} /> : <b>{index + 1}</b>}
          <span>{words[step]}</span>
        </li>
      ))}
    </ol>
  )
}
