import { API_ROUTES } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import { operation, preparedOperation, type Operation } from '../platform/operation.ts'
import type { Assistant } from './assistant.ts'
import { prepareQuestion, requestProposals } from './commands/request-proposals.ts'

/** Asking the language model that the office has set up; null where there is none. */
export const assistantOperations = (
  assistant: Assistant | null,
  recognizesScans: boolean,
): readonly Operation[] => [
  operation(API_ROUTES.getAssistant, () =>
    Promise.resolve({
      configured: assistant !== null,
      host: assistant?.host ?? null,
      recognizesScans,
    }),
  ),
  preparedOperation(
    API_ROUTES.askAssistant,
    {
      check: (ctx, { params }) => prepareQuestion(ctx, assistant, params),
      work: async (_, question, signal) => {
        if (assistant === null) refuse('assistant-not-configured')
        return { ...question, answer: await assistant.ask(question.question, signal) }
      },
    },
    (ctx, { params, prepared }) => {
      if (assistant === null) refuse('assistant-not-configured')
      return requestProposals(ctx, assistant, { ...params, asked: prepared })
    },
  ),
]
