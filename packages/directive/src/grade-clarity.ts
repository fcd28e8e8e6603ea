import type { WorkingCalendar } from '@roviec/calendar'
import { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR, yearOf } from '@roviec/calendar'
import { isAsked, type ClarityChecklist } from './clarity-checklist.ts'
import { doubt, type Doubt } from './clarity-questions.ts'
import { gradeEffect } from './grade-effect.ts'
import { matchForm } from './match-form.ts'
import {
  type Clarity,
  type ClarityPoint,
  type Due,
  type Finding,
  type LeadForm,
  type Span,
} from './reading.ts'
import type { FoundNames, TaskDraft } from './task-draft.ts'
import {
  KNOWN_CLASS,
  UNNAMED_UNIT,
  VAGUE_ACTION,
  VAGUE_APPROVAL,
  VAGUE_PRODUCT,
  VAGUE_TIME,
} from './vague-words.ts'

/** The "6 rõ" of a task: a grade per point, and one finding with its question per doubt. */
export interface ClarityReport {
  readonly clarity: Clarity
  readonly leadForm: LeadForm
  readonly questions: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Grades người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền, and hiệu quả where the list
 * takes it; asks only about the six points of the list. A point is clear when the text
 * answers it, vague when it has words for it that answer nothing, missing when it is silent.
 */
export function gradeClarity(
  draft: TaskDraft,
  calendar: WorkingCalendar,
  checklist: ClarityChecklist,
): ClarityReport {
  const leadForm = leadFormOf(draft.lead)
  const isEffectAsked = isAsked('effect', checklist)
  const effect = isEffectAsked ? gradeEffect(draft) : null
  const doubts: (Graded | null)[] = [
    gradeWho(draft, leadForm),
    gradeWhat(draft),
    gradeWhen(draft),
    gradeResponsibility(draft, leadForm),
    gradeProduct(draft),
    gradeAuthority(draft),
    effect === null ? null : { doubt: effect, span: null },
  ]
  const graded = doubts.filter((one) => one !== null)
  const asked = graded.filter(({ doubt: found }) => isAsked(found.point, checklist))
  const findings = asked.map(({ doubt: found, span }) => ({
    ...found,
    span: span ?? draft.span,
    line: draft.line,
  }))
  return {
    clarity: {
      who: gradeOf('who', graded),
      what: gradeOf('what', graded),
      when: gradeOf('when', graded),
      responsibility: gradeOf('responsibility', graded),
      product: gradeOf('product', graded),
      authority: gradeOf('authority', graded),
      ...(isEffectAsked ? { effect: gradeOf('effect', graded) } : {}),
    },
    leadForm,
    questions: asked.map(({ doubt: found }) => found.question),
    findings: [...findings, ...adviseOnDeadline(draft, calendar)],
  }
}

interface Graded {
  readonly doubt: Doubt
  readonly span: Span | null
}

function gradeOf(point: ClarityPoint, graded: readonly Graded[]): 'clear' | 'vague' | 'missing' {
  return graded.find(({ doubt: found }) => found.point === point)?.doubt.grade ?? 'clear'
}

/** Whom the lead names: one unit, a class of units, several, or nobody. */
function leadFormOf(lead: FoundNames): LeadForm {
  const [first, ...others] = lead.names
  if (first === undefined) return 'none'
  const forms = lead.names.map((name, index) => nameForm(name, lead.plural[index] ?? false))
  if (others.length > 0) return forms.every((form) => form === 'unnamed') ? 'unnamed' : 'several'
  return forms[0] ?? 'none'
}

function nameForm(name: string, isPlural: boolean): 'single' | 'each' | 'unnamed' {
  const words = matchForm(name)
  const isClass = isPlural || /(?<!\p{L})các\s/iu.test(words)
  if (KNOWN_CLASS.test(words) && isClass && !/liên quan/iu.test(words)) return 'each'
  if (/liên quan|hữu quan/iu.test(words)) return 'unnamed'
  if (!isClass) return 'single'
  return UNNAMED_UNIT.test(words) ? 'unnamed' : 'each'
}

function gradeWho(draft: TaskDraft, form: LeadForm): Graded | null {
  const span = draft.lead.span
  if (form === 'none') return { doubt: doubt('no-lead'), span }
  const names = draft.lead.names.join('; ')
  if (form === 'unnamed') return { doubt: doubt('unnamed-lead', names), span }
  return form === 'several' ? { doubt: doubt('several-leads', names), span } : null
}

function gradeWhat({ title, span, hasAction }: TaskDraft): Graded | null {
  if (!/\p{L}\s+\S/u.test(title)) return { doubt: doubt('no-action'), span }
  if (!hasAction) return { doubt: doubt('unsaid-action', title), span }
  const vague = VAGUE_ACTION.exec(matchForm(title))
  if (vague === null) return null
  return { doubt: doubt('vague-action', title.slice(0, vague[0].length)), span }
}

function gradeWhen(draft: TaskDraft): Graded | null {
  const { due, text, span } = draft
  const words = due.text ?? ''
  if (due.problem !== null) return { doubt: doubt(due.problem, words), span: due.span }
  if (due.kind === 'standing') return { doubt: doubt('standing-deadline', words), span: due.span }
  if (due.kind === 'event' && IDLE_EVENT.test(words)) {
    return { doubt: doubt('event-deadline', words), span: due.span }
  }
  if (due.kind !== 'none') return null
  const vague = matchForm(text).matchAll(VAGUE_TIME).next().value
  if (vague === undefined) return { doubt: doubt('no-deadline'), span: null }
  const start = span.start + vague.index
  const end = start + vague[0].length
  const quoted = text.slice(vague.index, vague.index + vague[0].length)
  return { doubt: doubt('vague-deadline', quoted), span: { start, end } }
}

// An event that may never come, or whose coming nobody can check.
const IDLE_EVENT =
  /khi cần|đột xuất|theo yêu cầu|theo kế hoạch|theo quy định|theo tiến độ|theo chương trình|theo lộ trình|theo chỉ đạo|nhiệm k|có yêu cầu|phát sinh/iu

function gradeResponsibility(draft: TaskDraft, form: LeadForm): Graded | null {
  const span = draft.lead.span
  if (form === 'none') return { doubt: doubt('no-responsibility'), span }
  if (form === 'several' || form === 'unnamed') return { doubt: doubt('several-responsible'), span }
  if (draft.duty === 'stated') return null
  return { doubt: doubt('responsibility-implied', draft.lead.names.join('; ')), span }
}

function gradeProduct({ product, productSpan }: TaskDraft): Graded | null {
  if (product === null) return { doubt: doubt('no-product'), span: null }
  return VAGUE_PRODUCT.test(product)
    ? { doubt: doubt('vague-product', product), span: productSpan }
    : null
}

function gradeAuthority({ approval, text }: TaskDraft): Graded | null {
  if (approval === 'named') return null
  const words = VAGUE_APPROVAL.exec(matchForm(text))
  if (approval === 'vague' && words !== null) {
    return { doubt: doubt('vague-authority', words[0]), span: null }
  }
  return { doubt: doubt('no-authority'), span: null }
}

// A written date stays where it is; that it falls on a day off is worth a look.
function adviseOnDeadline(draft: TaskDraft, calendar: WorkingCalendar): Finding[] {
  return [draft.due, ...draft.alsoDue].flatMap((due): Finding[] => {
    const off = dayOffOf(due, calendar)
    if (off === null || due.on === null) return []
    const [year, month, day] = due.on.split('-')
    return [
      {
        point: 'when',
        grade: 'clear',
        code: 'due-on-day-off',
        question: `Hạn ${day}/${month}/${year} rơi vào ngày nghỉ (${off}). Giữ nguyên hay chọn ngày khác?`,
        span: due.span ?? draft.span,
        line: draft.line,
      },
    ]
  })
}

function dayOffOf(due: Due, calendar: WorkingCalendar): string | null {
  const isWritten = due.rule === 'written-day' || due.rule === 'before-day'
  if (due.on === null || !isWritten) return null
  const year = yearOf(due.on)
  if (year < CALENDAR_FIRST_YEAR || year > CALENDAR_LAST_YEAR) return null
  return calendar.dayOffOn(due.on)?.name ?? null
}
