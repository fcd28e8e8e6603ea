import { checkDocument, type CheckedFile } from './check-document.ts'

/** Beside the page, so that a long document neither stops it nor cannot be stopped. */
self.addEventListener('message', ({ data }: MessageEvent<CheckedFile>) => {
  checkDocument(data).then(
    (check) => self.postMessage({ check }, {}),
    (failure: unknown) => self.postMessage({ failure: String(failure) }, {}),
  )
})
