import { z } from 'zod'
import { Id, Moment, page, PageQuery } from './fields.ts'
import { IMPORT_REMARK_CODES } from './import-remarks.ts'
import { empty, file, fileBody, json, jsonBody, route } from './route.ts'

/** What the rows of a sheet describe, in the order in which they are brought in. */
export const IMPORT_KINDS = ['units', 'positions', 'people', 'appointments'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/**
 * What becomes of a row. `duplicate` repeats another row of the file word for word and is passed
 * over; one `error` keeps the whole file out.
 */
export const IMPORT_FATES = ['error', 'create', 'change', 'unchanged', 'duplicate'] as const
export type ImportFate = (typeof IMPORT_FATES)[number]

export const IMPORT_STATUSES = ['draft', 'applied', 'undone'] as const
export const IMPORT_ABILITIES = ['apply', 'recheck', 'discard', 'undo'] as const

export const ImportCounts = z.object({
  error: z.int(),
  create: z.int(),
  change: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** One sheet that was read, and what its rows become. */
export const ImportSheet = z.object({
  kind: z.enum(IMPORT_KINDS),
  /** As the file names it; a CSV file has one sheet, named after the file. */
  name: z.string(),
  counts: ImportCounts,
  /** Columns that nothing was read from, as the file names them. */
  unknownColumns: z.array(z.string()),
})
export type ImportSheet = z.infer<typeof ImportSheet>

/** A file that was given, from its dry run on. */
export const Import = z.object({
  id: Id,
  status: z.enum(IMPORT_STATUSES),
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: Moment,
  appliedBy: z.string().nullable(),
  appliedAt: Moment.nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: Moment.nullable(),
  counts: ImportCounts,
  /** Rows that carry a remark although nothing is wrong with them. */
  warningCount: z.int(),
  sheets: z.array(ImportSheet),
  /** Sheets of the file that nothing was read from. */
  unreadSheets: z.array(z.string()),
  /** What the dry run found, as one digest: `applyImport` names it, so that nothing else is applied. */
  digest: z.string(),
  abilities: z.array(z.enum(IMPORT_ABILITIES)),
})
export type Import = z.infer<typeof Import>

/** A remark on a row; `importRemarkText` makes the sentence. */
export const ImportRemark = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum(IMPORT_REMARK_CODES),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The cell it is about, such as `B7`; null when it is about the row. */
  cell: z.string().nullable(),
})
export type ImportRemark = z.infer<typeof ImportRemark>

export const ImportChange = z.object({
  /** The heading of the column in the templates. */
  column: z.string(),
  before: z.string(),
  after: z.string(),
})
export type ImportChange = z.infer<typeof ImportChange>

export const ImportRow = z.object({
  kind: z.enum(IMPORT_KINDS),
  sheet: z.string(),
  /** As the spreadsheet numbers its rows: the first is 1. */
  row: z.int(),
  fate: z.enum(IMPORT_FATES),
  /** Says which unit, position, person or appointment the row is about. */
  label: z.string(),
  remarks: z.array(ImportRemark),
  changes: z.array(ImportChange),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportRowsQuery = PageQuery.extend({
  fate: z.enum(IMPORT_FATES).optional(),
  kind: z.enum(IMPORT_KINDS).optional(),
  /** Only rows with a remark that is no error. */
  warned: z.stringbool().optional(),
  search: z.string().trim().max(100).optional(),
  /** A row of its sheet by number. */
  row: z.coerce.number().int().min(1).max(2_000_000).optional(),
})
export type ImportRowsQuery = z.infer<typeof ImportRowsQuery>

const ImportParams = z.object({ importId: Id })
const FileQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  /** Which table; a CSV file holds one. */
  kind: z.enum(IMPORT_KINDS).optional(),
})

const READING_ERRORS = [
  'document-too-large',
  'document-damaged',
  'document-expands-too-much',
  'document-encrypted',
  'document-encoding',
  'document-empty',
  'document-reading-timed-out',
  'document-too-complex',
  'document-queue-full',
  'spreadsheet-format-unknown',
  'spreadsheet-format-old',
  'spreadsheet-has-macros',
  'spreadsheet-too-many-rows',
  'spreadsheet-too-many-columns',
  'spreadsheet-cell-too-long',
  'import-without-table',
  'import-columns-missing',
  'import-column-twice',
] as const

export const importRoutes = {
  uploadImport: route({
    method: 'post',
    path: '/imports',
    tag: 'imports',
    summary: 'Try out a file of units, positions, people or appointments; nothing is changed yet',
    body: fileBody(z.object({})),
    response: json(z.object({ id: Id }), 201),
    errors: ['import-forbidden', ...READING_ERRORS],
  }),
  listImports: route({
    method: 'get',
    path: '/imports',
    tag: 'imports',
    summary: 'Files that were given, the latest first',
    query: PageQuery,
    response: json(page(Import)),
    errors: ['import-forbidden'],
  }),
  getImport: route({
    method: 'get',
    path: '/imports/{importId}',
    tag: 'imports',
    summary: 'One file and what its rows become',
    params: ImportParams,
    response: json(Import),
    errors: ['import-not-found', 'import-forbidden'],
  }),
  listImportRows: route({
    method: 'get',
    path: '/imports/{importId}/rows',
    tag: 'imports',
    summary: 'The rows of a file with their fates, errors first',
    params: ImportParams,
    query: ImportRowsQuery,
    response: json(page(ImportRow)),
    errors: ['import-not-found', 'import-forbidden'],
  }),
  exportImportRemarks: route({
    method: 'get',
    path: '/imports/{importId}/remarks',
    tag: 'imports',
    summary: 'Errors and warnings of a file as CSV',
    params: ImportParams,
    response: file,
    errors: ['import-not-found', 'import-forbidden'],
  }),
  recheckImport: route({
    method: 'post',
    path: '/imports/{importId}/recheck',
    tag: 'imports',
    summary: 'Try out the same file again, against what is there now',
    params: ImportParams,
    response: empty,
    errors: ['import-not-found', 'import-forbidden', 'import-not-draft', ...READING_ERRORS],
  }),
  applyImport: route({
    method: 'post',
    path: '/imports/{importId}/apply',
    tag: 'imports',
    summary: 'Bring in all rows of a file, or none',
    params: ImportParams,
    body: jsonBody(z.object({ digest: z.string().max(64) })),
    response: json(Import),
    errors: [
      'import-not-found',
      'import-forbidden',
      'import-not-draft',
      'import-has-errors',
      'import-without-change',
      'import-outdated',
      ...READING_ERRORS,
    ],
  }),
  undoImport: route({
    method: 'post',
    path: '/imports/{importId}/undo',
    tag: 'imports',
    summary: 'Take back what a file brought in, while nothing else depends on it',
    params: ImportParams,
    response: json(Import),
    errors: [
      'import-not-found',
      'import-forbidden',
      'import-not-applied',
      'import-undo-blocked',
      'import-undo-in-use',
    ],
  }),
  discardImport: route({
    method: 'delete',
    path: '/imports/{importId}',
    tag: 'imports',
    summary: 'Throw a file away that was only tried out',
    params: ImportParams,
    response: empty,
    errors: ['import-not-found', 'import-forbidden', 'import-not-draft'],
  }),
  exportImportTemplate: route({
    method: 'get',
    path: '/import-templates',
    tag: 'imports',
    summary: 'An empty file to fill in: headings, examples and notes',
    query: FileQuery,
    response: file,
    errors: ['import-forbidden'],
  }),
  exportOrganization: route({
    method: 'get',
    path: '/organization-export',
    tag: 'imports',
    summary: 'Units, positions, people and appointments in the form in which they are brought in',
    query: FileQuery,
    response: file,
    errors: ['import-forbidden'],
  }),
}
