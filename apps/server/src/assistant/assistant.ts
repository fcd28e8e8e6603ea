import { z } from 'zod'
import { type Log, silentLog } from '../platform/log.ts'

/** A language model behind an address that speaks the chat interface of OpenAI. */
export interface Assistant {
  /** The host that the text goes to. */
  readonly host: string
  /** Answers what the model wrote. Never throws for what the other side does. */
  readonly ask: (question: AssistantQuestion, signal: AbortSignal) => Promise<AssistantAnswer>
}

export interface AssistantQuestion {
  readonly instructions: string
  readonly text: string
}

export type AssistantAnswer =
  { readonly kind: 'answered'; readonly text: string } | { readonly kind: 'failed' | 'too-slow' }

export interface AssistantConfig {
  /** The address before `/chat/completions`. */
  readonly url: string
  readonly model: string
  readonly key: string | null
  readonly milliseconds?: number
  /** Told why an answer is missing, never what was sent or said. */
  readonly log?: Log
}

const MILLISECONDS = 30_000
/** No answer to a few questions needs more; the other side is not trusted. */
const ANSWER_BYTES_MAX = 256 * 1024

/** Connects to the model that the office has set up. Nothing is sent before it is asked. */
export function createAssistant(config: AssistantConfig): Assistant {
  const { url, milliseconds = MILLISECONDS, log = silentLog } = config
  const { host } = new URL(url)
  return {
    host,
    ask: async (question, signal) => {
      const deadline = AbortSignal.timeout(milliseconds)
      try {
        return await send(config, question, AbortSignal.any([signal, deadline]))
      } catch (error) {
        // A refused connection, a broken answer and an odd one are all the same to who asked.
        log.warn({ host, cause: causeOf(error) }, 'the language model gave no answer')
        return { kind: deadline.aborted ? 'too-slow' : 'failed' }
      }
    },
  }
}

async function send(
  { url, model, key }: AssistantConfig,
  { instructions, text }: AssistantQuestion,
  signal: AbortSignal,
): Promise<AssistantAnswer> {
  const response = await fetch(`${url.replace(/\/+$/u, '')}/chat/completions`, {
    method: 'POST',
    // To another address the text would go where nobody has allowed it.
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: text },
      ],
    }),
  })
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    throw new NoAnswer(`status ${response.status}`)
  }
  const parsed = Completion.safeParse(JSON.parse(await readBounded(response.body)))
  const content = parsed.data?.choices[0]?.message.content
  if (content === undefined) throw new NoAnswer('another form')
  return { kind: 'answered', text: content }
}

/** Why there is no answer, in words of our own. */
class NoAnswer extends Error {}

/** Messages of other errors may repeat what the model said, so of those only the kind is told. */
function causeOf(error: unknown): unknown {
  if (error instanceof NoAnswer) return error.message
  if (!(error instanceof Error)) return null
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? cause.code : error.name
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > ANSWER_BYTES_MAX) throw new NoAnswer('too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})
