import { PGlite } from '@electric-sql/pglite'

export const opened = PGlite
