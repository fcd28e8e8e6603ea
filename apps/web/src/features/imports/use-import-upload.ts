import { errorText } from '@roviec/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureCode, failureText } from '../../platform/api-error.ts'
import { upload } from '../../platform/upload.ts'

export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly why: string }
  | { readonly kind: 'stopped' }

const MAX_MEGABYTES = 20

/** Takes a spreadsheet from the reader's machine to what the dry run found, or says why not. */
export function useImportUpload() {
  const { language, messages } = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [state, setState] = useState<UploadState>({ kind: 'idle' })
  const stopping = useRef<AbortController | null>(null)

  async function run(file: File, signal: AbortSignal): Promise<void> {
    const { name } = file
    if (file.size > MAX_MEGABYTES * 1024 * 1024) {
      const why = errorText('document-too-large', { maxMegabytes: MAX_MEGABYTES }, language)
      return setState({ kind: 'refused', name, why })
    }
    setState({ kind: 'sending', name, share: 0 })
    const { id } = await upload(
      'uploadImport',
      {},
      { file, onProgress: (share) => setState({ kind: 'sending', name, share }), signal },
    )
    void client.invalidateQueries({ queryKey: ['imports', 'list'] })
    await navigate({ to: '/to-chuc/nhap-du-lieu/$importId', params: { importId: id } })
  }

  function start(files: readonly File[]): void {
    const [file] = files
    if (file === undefined) return
    const { name } = file
    if (files.length > 1) {
      return setState({ kind: 'refused', name, why: messages.imports.upload.onlyOne })
    }
    const controller = new AbortController()
    stopping.current = controller
    run(file, controller.signal).catch((failure: unknown) => {
      if (failureCode(failure) === 'cancelled') setState({ kind: 'stopped' })
      else setState({ kind: 'refused', name, why: failureText(failure, language) })
    })
  }

  return { state, start, stop: () => stopping.current?.abort() }
}
