import { text } from './error-text.ts'

/** Refusals of the language model that an office may have set up. */
export const ASSISTANT_ERROR_TEXTS = {
  'assistant-not-configured': text(
    409,
    'Hệ thống chưa được nối với trợ lý ngôn ngữ. Mọi câu hỏi vẫn trả lời được bằng tay.',
    'No language model is set up. Every question can still be answered by hand.',
  ),
  'plan-item-without-question': text(
    409,
    'Nhiệm vụ này không còn câu hỏi nào để hỏi trợ lý.',
    'This proposed task has no open question left.',
  ),
} as const
