import { useEffect, useRef } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { ButtonAnchor } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useSignOnAnswer } from './api.ts'

/** Where a provider sends the browser back to. The server has the same in its configuration. */
export const SIGN_ON_RETURN = '/dang-nhap/tro-lai'

/** Hands the provider's answer to the server, once: it counts only one time. */
export function SignOnReturn() {
  const { language, messages } = useLanguage()
  const words = messages.identity.signOnReturn
  const { mutate, error, isError } = useSignOnAnswer()
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    const query = location.search.slice(1)
    // What is in the address must not stay in the history of a shared computer.
    history.replaceState(null, '', SIGN_ON_RETURN)
    mutate(query)
  }, [mutate])
  if (!isError) {
    return (
      <>
        <h1>{words.title}</h1>
        <p role="status">{words.wait}</p>
      </>
    )
  }
  return (
    <>
      <h1>{words.failedTitle}</h1>
      <div role="alert">
        <Notice tone="risk" icon="alert-circle">
          {failureText(error, language)}
        </Notice>
      </div>
      <ButtonAnchor kind="primary" href="/">
        {words.back}
      </ButtonAnchor>
    </>
  )
}
