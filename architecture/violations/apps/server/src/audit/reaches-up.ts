import { organization } from '../organization/index.ts'

export const reached = organization
