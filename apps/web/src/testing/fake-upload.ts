import { afterEach, beforeEach, vi } from 'vitest'
import { checkDocument, type CheckedFile } from '../platform/check-document.ts'

/** Lets a test upload: documents are checked on this thread, and what would be sent is noted. */
export function fakeUploads(answer: unknown): { readonly sent: readonly FormData[] } {
  const sent: FormData[] = []

  class NotingRequest extends EventTarget {
    readonly upload = new EventTarget()
    status = 0
    responseText = ''

    open(): void {}
    setRequestHeader(): void {}
    abort(): void {
      this.dispatchEvent(new Event('abort'))
    }

    send(form: FormData): void {
      sent.push(form)
      this.status = 201
      this.responseText = JSON.stringify(answer)
      queueMicrotask(() => this.dispatchEvent(new Event('load')))
    }
  }

  beforeEach(() => {
    sent.length = 0
    vi.stubGlobal('Worker', SameThreadWorker)
    vi.stubGlobal('XMLHttpRequest', NotingRequest)
  })
  afterEach(() => vi.unstubAllGlobals())
  return { sent }
}

/** Runs what the worker runs, on this thread; the PDF reader's word about itself comes first. */
class SameThreadWorker extends EventTarget {
  postMessage(checked: CheckedFile): void {
    this.dispatchEvent(new MessageEvent('message', { data: { action: 'ready' } }))
    void checkDocument(checked).then((check) =>
      this.dispatchEvent(new MessageEvent('message', { data: { check } })),
    )
  }

  terminate(): void {}
}
