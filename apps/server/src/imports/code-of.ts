/**
 * The code by which files name what is there: its own, or else one from its id, which stays the
 * same, so that what was exported without a code is found again.
 */
export function codeOf({ id, code }: { readonly id: string; readonly code: string | null }) {
  return code ?? `X${id.replaceAll('-', '').slice(-16).toUpperCase()}`
}

export function staffCodeOf({
  id,
  staffCode,
}: {
  readonly id: string
  readonly staffCode: string | null
}): string {
  return codeOf({ id, code: staffCode })
}
