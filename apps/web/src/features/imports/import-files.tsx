import { IMPORT_KINDS } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { addressOf } from '../../platform/http.ts'
import { ButtonAnchor } from '../../ui/button/button.tsx'
import styles from './imports.module.css'

/** What can be downloaded: files to fill in, and everything that is there. */
export function ImportFiles() {
  const { files: words, kinds } = useMessages().imports
  return (
    <section className={styles['files']} aria-label={words.title}>
      <div>
        <ButtonAnchor icon="download" href={addressOf('exportImportTemplate', {})} download>
          {words.template}
        </ButtonAnchor>
        <p>{words.templateNote}</p>
        <details>
          <summary>{words.csv}</summary>
          <ul>
            {IMPORT_KINDS.map((kind) => (
              <li key={kind}>
                <a
                  href={addressOf('exportImportTemplate', { query: { format: 'csv', kind } })}
                  download
                >
                  {kinds[kind]}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </div>
      <div>
        <ButtonAnchor icon="table" href={addressOf('exportOrganization', {})} download>
          {words.export}
        </ButtonAnchor>
        <p>{words.exportNote}</p>
        <details>
          <summary>{words.csvExport}</summary>
          <ul>
            {IMPORT_KINDS.map((kind) => (
              <li key={kind}>
                <a
                  href={addressOf('exportOrganization', { query: { format: 'csv', kind } })}
                  download
                >
                  {kinds[kind]}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  )
}
