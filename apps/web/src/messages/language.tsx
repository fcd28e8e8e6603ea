import type { Language } from '@roviec/contract'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import { type Messages, vi } from './vi.ts'

interface LanguageState {
  readonly language: Language
  readonly messages: Messages
  readonly setLanguage: (language: Language) => void
}

const LanguageContext = createContext<LanguageState>({
  language: 'vi',
  messages: vi,
  setLanguage: () => {},
})

const STORAGE_KEY = 'roviec.language'

/** Vietnamese is part of the first load; English is fetched when somebody asks for it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ language: Language; messages: Messages }>({
    language: 'vi',
    messages: vi,
  })
  const setLanguage = useCallback((language: Language) => {
    rememberLanguage(language)
    void loadMessages(language).then((messages) => setShown({ language, messages }))
  }, [])

  useEffect(() => {
    if (storedLanguage() === 'en') setLanguage('en')
  }, [setLanguage])
  useEffect(() => {
    document.documentElement.lang = shown.language
  }, [shown.language])

  const state = useMemo(() => ({ ...shown, setLanguage }), [shown, setLanguage])
  return <LanguageContext value={state}>{children}</LanguageContext>
}

export function useMessages(): Messages {
  return use(LanguageContext).messages
}

export function useLanguage(): LanguageState {
  return use(LanguageContext)
}

async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en.ts')).en : vi
}

/** Storage may be switched off in the browser; the language then lasts as long as the page. */
function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}
