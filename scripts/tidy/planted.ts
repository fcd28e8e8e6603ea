import type { CheckName } from './checks.ts'
import { PLANTED_IN_CODE } from './planted-in-code.ts'
import { PLANTED_IN_PAGES } from './planted-in-pages.ts'
import { PLANTED_IN_SERVER } from './planted-in-server.ts'
import type { Planted } from './source-tree.ts'

/** Every check has its row: a check that cannot fail is a defect, and does not compile. */
export const PLANTED: Readonly<Record<CheckName, Planted>> = {
  ...PLANTED_IN_SERVER,
  ...PLANTED_IN_PAGES,
  ...PLANTED_IN_CODE,
}
