import { sql } from 'kysely'

export const spoken = sql
