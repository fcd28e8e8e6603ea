import type { Messages } from '../../messages/vi.ts'

/** What was done, in words; an action without words of its own is shown as it is named. */
export function actionWords(action: string, { actions }: Messages['audit']): string {
  const known: Readonly<Record<string, string>> = actions
  return known[action] ?? action
}
