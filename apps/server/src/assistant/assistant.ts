import { z } from 'zod'

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
}

const MILLISECONDS = 30_000
/** No answer to a few questions needs more; the other side is not trusted. */
const ANSWER_BYTES_MAX = 256 * 1024

/** Connects to the model that the office has set up. Nothing is sent before it is asked. */
export function createAssistant(config: AssistantConfig): Assistant {
  const { url, milliseconds = MILLISECONDS } = config
  return {
    host: new URL(url).host,
    ask: async (question, signal) => {
      const deadline = AbortSignal.timeout(milliseconds)
      try {
        return await send(config, question, AbortSignal.any([signal, deadline]))
      } catch {
        // A refused connection, a broken answer and an odd one are all the same to who asked.
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
    return { kind: 'failed' }
  }
  const parsed = Completion.safeParse(JSON.parse(await readBounded(response.body)))
  const content = parsed.data?.choices[0]?.message.content
  return content === undefined ? { kind: 'failed' } : { kind: 'answered', text: content }
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > ANSWER_BYTES_MAX) throw new Error('The answer is too long.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})
