import { checkDocument } from './check-document.ts'

/** Beside the page, so that a long document neither stops it nor cannot be stopped. */
self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  checkDocument(data).then(
    (check) => self.postMessage({ check }, {}),
    (failure: unknown) => self.postMessage({ failure: String(failure) }, {}),
  )
})
