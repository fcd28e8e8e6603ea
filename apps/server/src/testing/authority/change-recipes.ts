import type { RouteName } from '@roviec/contract'
import type { Asked, Recipe } from './attempt.ts'
import { PEOPLE_FILE, RESTRUCTURING } from './shared-subjects.ts'

const nothing: Recipe = () => ({})
const importOf = ({ subjects }: Asked) => ({ params: { importId: subjects.importId } })
const restructuring = ({ subjects }: Asked) => ({
  params: { restructuringId: subjects.restructuringId },
})
const field = ({ subjects }: Asked) => ({ params: { fieldId: subjects.fieldId } })
const rule = ({ subjects }: Asked) => ({ params: { ruleId: subjects.ruleId } })

export const importRecipes = {
  uploadImport: () => ({ file: PEOPLE_FILE }),
  listImports: ({ subjects }) => ({ shows: subjects.importId }),
  getImport: importOf,
  listImportRows: importOf,
  exportImportRemarks: importOf,
  recheckImport: importOf,
  applyImport: (asked) => ({
    ...importOf(asked),
    body: { digest: 'x' },
    provenBy: 'import-outdated',
  }),
  undoImport: (asked) => ({ ...importOf(asked), provenBy: 'import-not-applied' }),
  discardImport: importOf,
  exportImportTemplate: nothing,
  exportOrganization: nothing,
} as const satisfies Partial<Record<RouteName, Recipe>>

export const restructuringRecipes = {
  listRestructurings: ({ subjects }) => ({ shows: subjects.restructuringId }),
  createRestructuring: () => ({ body: { ...RESTRUCTURING, title: 'Sắp xếp các sở' } }),
  getRestructuring: restructuring,
  reviseRestructuring: (asked) => ({ ...restructuring(asked), body: { title: 'Sắp xếp lại' } }),
  discardRestructuring: restructuring,
  previewRestructuring: restructuring,
  listRestructuringTasks: restructuring,
  approveRestructuring: (asked) => ({
    ...restructuring(asked),
    body: { digest: 'x' },
    provenBy: 'restructuring-has-problems',
  }),
  withdrawRestructuring: (asked) => ({
    ...restructuring(asked),
    provenBy: 'restructuring-not-scheduled',
  }),
  applyRestructuring: (asked) => ({
    ...restructuring(asked),
    body: { digest: 'x' },
    provenBy: 'restructuring-has-problems',
  }),
  listRestructuringDetails: restructuring,
} as const satisfies Partial<Record<RouteName, Recipe>>

export const coordinationRecipes = {
  getCoordinationRegister: ({ subjects }) => ({ shows: subjects.fieldId }),
  getCoordinationGaps: nothing,
  exportCoordination: () => ({ query: { format: 'csv' } }),
  addWorkField: () => ({ body: { name: 'Thoát nước', keywords: [], description: '' } }),
  changeWorkField: (asked) => ({
    ...field(asked),
    body: { name: 'Công viên, cây xanh', keywords: [], description: '' },
  }),
  endWorkField: (asked) => ({ ...field(asked), body: { lastDay: '2026-12-31' } }),
  addCoordinationRule: (asked) => ({
    ...field(asked),
    body: { ...ruleLedBy(asked), lead: { kind: 'place' }, scope: 'ward' },
  }),
  changeCoordinationRule: (asked) => ({ ...rule(asked), body: ruleLedBy(asked) }),
  endCoordinationRule: (asked) => ({ ...rule(asked), body: { lastDay: '2026-12-31' } }),
} as const satisfies Partial<Record<RouteName, Recipe>>

function ruleLedBy({ authority }: Asked) {
  return {
    lead: { kind: 'unit', unitId: authority.subjects.own.unitId },
    supports: [],
    decision: '10/QĐ-UBND',
    from: '2026-12-01',
    to: null,
  }
}
