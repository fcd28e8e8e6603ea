import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation, preparedOperation } from '../platform/operation.ts'
import { applyImport } from './commands/apply-import.ts'
import { discardImport } from './commands/discard-import.ts'
import { refreshImport } from './commands/refresh-import.ts'
import { type FindOpenLogins, undoImport } from './commands/undo-import.ts'
import { uploadImport } from './commands/upload-import.ts'
import { exportImportRemarks } from './queries/export-import-remarks.ts'
import { exportImportTemplate } from './queries/export-import-template.ts'
import { exportOrganization } from './queries/export-organization.ts'
import { findImportFile } from './queries/find-import-file.ts'
import { getImport } from './queries/get-import.ts'
import { listImportRows } from './queries/list-import-rows.ts'
import { listImports } from './queries/list-imports.ts'
import { readUpload } from './read-upload.ts'
import { requireAbility } from './repository.ts'

export const importOperations = (findOpenLogins: FindOpenLogins): readonly Operation[] => [
  preparedOperation(
    API_ROUTES.uploadImport,
    {
      check: (ctx) => Promise.resolve(requireAbility(ctx)),
      work: ({ file }, _, signal) => readUpload(file, { signal }),
    },
    (ctx, { file, prepared }) => uploadImport(ctx, { file, tables: prepared }),
  ),
  operation(API_ROUTES.listImports, (ctx, { query }) => listImports(ctx, query)),
  operation(API_ROUTES.getImport, (ctx, { params }) => getImport(ctx, params.importId)),
  operation(API_ROUTES.listImportRows, (ctx, { params, query }) =>
    listImportRows(ctx, params.importId, query),
  ),
  operation(API_ROUTES.exportImportRemarks, (ctx, { params }) =>
    exportImportRemarks(ctx, params.importId),
  ),
  preparedOperation(
    API_ROUTES.recheckImport,
    {
      check: (ctx, { params }) => findImportFile(ctx, params.importId),
      work: (_, file, signal) => readUpload(file, { signal }),
    },
    (ctx, { params, prepared }) =>
      refreshImport(ctx, { importId: params.importId, tables: prepared }),
  ),
  preparedOperation(
    API_ROUTES.applyImport,
    {
      check: (ctx, { params }) => findImportFile(ctx, params.importId),
      work: (_, file, signal) => readUpload(file, { signal }),
    },
    async (ctx, { params: { importId }, body, prepared }) => {
      await applyImport(ctx, { importId, digest: body.digest, tables: prepared })
      return getImport(ctx, importId)
    },
  ),
  operation(API_ROUTES.undoImport, async (ctx, { params: { importId } }) => {
    await undoImport(ctx, importId, findOpenLogins)
    return getImport(ctx, importId)
  }),
  operation(API_ROUTES.discardImport, (ctx, { params }) => discardImport(ctx, params.importId)),
  operation(API_ROUTES.exportImportTemplate, (ctx, { query }) => exportImportTemplate(ctx, query)),
  operation(API_ROUTES.exportOrganization, (ctx, { query }) => exportOrganization(ctx, query)),
]
