import type { DemoAccount } from '@roviec/contract'
import type { IdentityTables } from '../repository.ts'

/** The accounts that the sign-in page of a demonstration offers, in the order of their making. */
export async function listDemonstrationAccounts(tables: IdentityTables): Promise<DemoAccount[]> {
  const rows = await tables
    .selectFrom('identity.demonstration_account')
    .selectAll()
    .orderBy('ordinal')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    login: row.login,
    password: row.password,
    fullName: row.full_name,
    title: row.title,
    unitName: row.unit_name,
  }))
}
