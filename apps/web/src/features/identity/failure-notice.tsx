import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { Notice } from '../../ui/notice/notice.tsx'

/** Why something was refused, read aloud at once; nothing while nothing was. */
export function FailureNotice({ failure }: { readonly failure: unknown }) {
  const { language } = useLanguage()
  if (failure === null || failure === undefined) return null
  return (
    <div role="alert">
      <Notice tone="risk" icon="alert-circle">
        {failureText(failure, language)}
      </Notice>
    </div>
  )
}
