/** One refusal of the catalogue: its HTTP status and its sentence in both languages. */
export function text<const S extends number>(status: S, vi: string, en: string) {
  return { status, vi, en } as const
}
