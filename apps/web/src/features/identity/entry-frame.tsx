import type { ReactNode } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { BrandMark } from '../../ui/top-bar/top-bar.tsx'
import styles from './sign-in-page.module.css'

/** The card in the middle of the screen before somebody is in. */
export function EntryFrame({ children }: { readonly children: ReactNode }) {
  const { language, messages, setLanguage } = useLanguage()
  const { general } = messages
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <header className={styles['brand']}>
          <BrandMark />
          <div>
            <strong>{general.productName}</strong>
            <p>{general.productMotto}</p>
          </div>
        </header>
        {children}
        <Button
          kind="quiet"
          icon="language"
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {language === 'vi' ? general.languageEn : general.languageVi}
        </Button>
      </div>
    </main>
  )
}
