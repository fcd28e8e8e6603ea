import { z } from 'zod'
import { CLARITY_POINTS, Due } from './due.ts'
import { Id, Span } from './fields.ts'
import { json, route } from './route.ts'

/** What the office has set up beside this server: a language model, recognition of scans. */
export const AssistantState = z.object({
  configured: z.boolean(),
  /** The host that gets the text, as somebody who is asked to send it must know; null without one. */
  host: z.string().nullable(),
  /** Whether a program is set up that recognises the text of scanned documents. */
  recognizesScans: z.boolean(),
})
export type AssistantState = z.infer<typeof AssistantState>

/** A proposed answer to an open question. It is in no field until a person puts it there. */
export const AssistantProposal = z.object({
  point: z.enum(CLARITY_POINTS),
  answer: z.string(),
  /** What the answer says of the deadline; null for other points. */
  due: Due.nullable(),
  /** Words of the document, verbatim, on which the answer rests. */
  quote: z.string(),
  span: Span,
})
export type AssistantProposal = z.infer<typeof AssistantProposal>

/** `failed`: no answer, or none that could be read; `too-slow`: stopped after half a minute. */
export const AssistantOutcome = z.enum(['answered', 'failed', 'too-slow'])
export type AssistantOutcome = z.infer<typeof AssistantOutcome>

export const assistantRoutes = {
  getAssistant: route({
    method: 'get',
    path: '/assistant',
    tag: 'assistant',
    summary: 'Whether a language model and recognition of scans are set up',
    response: json(AssistantState),
  }),
  askAssistant: route({
    method: 'post',
    path: '/plans/{planId}/items/{itemId}/assistant-proposals',
    tag: 'assistant',
    summary:
      'Send the passage around a proposed task to the language model that the office has set up',
    params: z.object({ planId: Id, itemId: Id }),
    response: json(
      z.object({
        /** How the model did. The passage has gone to it, and that is recorded, in every case. */
        outcome: AssistantOutcome,
        /** None unless it answered. */
        proposals: z.array(AssistantProposal),
        /** Answers that quoted nothing of the document, or could not be read. */
        droppedCount: z.int(),
      }),
    ),
    errors: [
      'plan-not-found',
      'plan-edit-forbidden',
      'plan-not-draft',
      'plan-item-not-found',
      'plan-item-without-question',
      'assistant-not-configured',
    ],
  }),
}
