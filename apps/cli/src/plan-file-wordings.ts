import { errorText, noticeText, type Language } from '@roviec/contract'
import type { PlanFileNotice, PlanFileRefusal } from '@roviec/interchange'
import type { Wording } from './verb.ts'

/** Why a plan file was not read, after its name; every row that stands in the way has a line. */
export function refusalOfPlanFile(
  { code, parameters, lines }: PlanFileRefusal,
  path: string,
): Wording {
  const said = lines.length === 0 ? [{ code, parameters }] : lines
  const inLanguage = (language: Language) =>
    said.map((entry) => `${path}: ${errorText(entry.code, entry.parameters, language)}`).join('\n')
  return { vi: inLanguage('vi'), en: inLanguage('en') }
}

/** Something to know about a plan file that was read. */
export function noticeOfPlanFile({ code, parameters }: PlanFileNotice): Wording {
  return { vi: noticeText(code, parameters, 'vi'), en: noticeText(code, parameters, 'en') }
}
