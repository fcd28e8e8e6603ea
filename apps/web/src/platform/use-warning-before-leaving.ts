import { useEffect } from 'react'

/** Has the browser ask before it closes the page while something is not saved. */
export function useWarningBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      // Browsers before Chrome 119 ask only when this is set as well.
      Object.assign(event, { returnValue: true })
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}
