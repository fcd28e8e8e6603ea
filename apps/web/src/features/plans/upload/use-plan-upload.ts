import { errorText, type Language } from '@roviec/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText } from '../../../platform/api-error.ts'
import { checkInWorker } from '../../../platform/check-in-worker.ts'
import { upload } from '../../../platform/upload.ts'
import { assistantQuery } from '../api.ts'

export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly why: string }
  /** A scan: this machine cannot see whether it bears a stamp, so a person has to say so. */
  | { readonly kind: 'unseen'; readonly name: string; readonly file: File }
  | { readonly kind: 'stopped' }

export type UploadVisibility = 'default' | 'tenant' | 'units'

const MAX_MEGABYTES = 20

/** A plan that was made in Microsoft Project or as a table. */
const PLAN_FILE = /\.(?:xml|xlsx|csv|json)$/i

/** Takes a document from the reader's machine to a draft plan, or says why not. */
export function usePlanUpload(visibility: UploadVisibility) {
  const { language, messages } = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [state, setState] = useState<UploadState>({ kind: 'idle' })
  const stopping = useRef<AbortController | null>(null)

  async function run(file: File, signal: AbortSignal, isSeen: boolean): Promise<void> {
    const name = file.name
    const refuse = (why: string) => setState({ kind: 'refused', name, why })
    setState({ kind: 'checking', name })
    const isPlanFile = PLAN_FILE.test(name)
    const why = isSeen ? null : await findRefusal(file, { signal, language, isPlanFile })
    if (why === 'secret') return refuse(messages.plans.upload.secret)
    if (why === 'scan') {
      const { recognizesScans } = await client.fetchQuery(assistantQuery)
      if (recognizesScans) return setState({ kind: 'unseen', name, file })
      return refuse(errorText('document-is-scan', { pages: 0 }, language))
    }
    if (why !== null) return refuse(why)

    setState({ kind: 'sending', name, share: 0 })
    const { id } = await upload(
      isPlanFile ? 'importPlanFile' : 'uploadPlan',
      {},
      {
        file,
        fields: visibility === 'default' ? {} : { visibility },
        onProgress: (share) => setState({ kind: 'sending', name, share }),
        signal,
      },
    )
    setState({ kind: 'idle' })
    void client.invalidateQueries({ queryKey: ['plans', 'list'] })
    await navigate({ to: '/plans/$planId', params: { planId: id } })
  }

  function start(files: readonly File[], isSeen = false): void {
    const [file] = files
    if (file === undefined) return
    if (files.length > 1) {
      const why = messages.plans.upload.onlyOne
      return setState({ kind: 'refused', name: file.name, why })
    }
    const controller = new AbortController()
    stopping.current = controller
    run(file, controller.signal, isSeen).catch((failure: unknown) => {
      if (failureCode(failure) === 'cancelled') setState({ kind: 'stopped' })
      else setState({ kind: 'refused', name: file.name, why: failureText(failure, language) })
    })
  }

  return {
    state,
    start: (files: readonly File[]) => start(files),
    /** Somebody has looked at the scan and seen no stamp; the server looks again. */
    sendSeen: (file: File) => start([file], true),
    stop: () => stopping.current?.abort(),
    clear: () => setState({ kind: 'idle' }),
  }
}

/** Why the file stays here: a sentence, `secret`, or `scan`; null when it may go. */
async function findRefusal(
  file: File,
  given: {
    readonly signal: AbortSignal
    readonly language: Language
    readonly isPlanFile: boolean
  },
): Promise<string | null> {
  const { signal, language, isPlanFile } = given
  if (file.size > MAX_MEGABYTES * 1024 * 1024) {
    return errorText('document-too-large', { maxMegabytes: MAX_MEGABYTES }, language)
  }
  const check = await checkInWorker(file, signal, isPlanFile)
  if (check.kind === 'refused') {
    return check.code === 'document-is-scan' && file.name.toLowerCase().endsWith('.pdf')
      ? 'scan'
      : errorText(check.code, check.parameters, language)
  }
  return check.kind === 'secret' ? 'secret' : null
}
