import { API_ROUTES } from '@roviec/contract'
import { type Operation, preparedOperation } from '../platform/operation.ts'
import type { Recognize } from '../platform/recognize-document.ts'
import { createPlan } from './commands/create-plan.ts'
import { findReadingSettings } from './queries/find-reading-settings.ts'
import { readUpload } from './read-upload.ts'

/** Uploading a document; `recognize` reads scans where the office has set up a program for that. */
export function planUploadOperation(recognize: Recognize | null): Operation {
  return preparedOperation(
    API_ROUTES.uploadPlan,
    {
      check: findReadingSettings,
      work: ({ file }, settings, signal) => readUpload(file, { settings, signal, recognize }),
    },
    (ctx, { file, body, prepared }) =>
      createPlan(ctx, { file, reading: prepared, visibility: body.visibility }),
  )
}
