import type { DemoAccount } from '../packages/contract/src/index.ts'

export interface Serving {
  readonly url: string
  readonly demonstration: boolean
}

/** What the person who typed `npm start` needs next: the address and, if any, the accounts. */
export async function greeting({ url, demonstration }: Serving): Promise<string> {
  const accounts = demonstration ? await listAccounts(url) : []
  const lines = accounts.map(
    ({ login, password, fullName, title, unitName }) =>
      `  ${login} / ${password}  ${fullName}, ${title}, ${unitName}`,
  )
  return [
    '',
    `Rõ Việc đang chạy tại ${url} (Ctrl+C để dừng)`,
    `Rõ Việc is served at ${url} (Ctrl+C stops it)`,
    ...(lines.length > 0 ? ['', 'Tài khoản trình diễn / Demonstration accounts:', ...lines] : []),
    '',
  ].join('\n')
}

async function listAccounts(url: string): Promise<readonly DemoAccount[]> {
  const response = await fetch(`${url}/api/v1/demonstration-accounts`)
  const { entries }: { entries: readonly DemoAccount[] } = await response.json()
  return entries
}
