import { isValidElement, type ReactNode } from 'react'
import styles from './gallery.module.css'

const modules = import.meta.glob<Record<string, unknown>>('../ui/*/*.examples.tsx', { eager: true })

/** Every example of every component, for development. */
export function GalleryPage(): ReactNode {
  return (
    <div className={styles['gallery']}>
      {Object.entries(modules).map(([path, examples]) => (
        <section key={path}>
          <h2>{path.split('/').at(-2)}</h2>
          {Object.entries(examples).map(([name, example]) => (
            <div key={name} className={styles['example']}>
              <h3>{name}</h3>
              {isValidElement(example) && example}
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
