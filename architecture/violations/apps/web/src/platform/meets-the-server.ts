import { server } from '../../../server/src/index.ts'

export const met = server
