import { parseArgs } from 'node:util'
import type { Language } from '@roviec/contract'
import { CommandError } from './command-error.ts'
import type { Terminal } from './terminal.ts'
import type { ExitCode, Verb, VerbCall, Wording } from './verb.ts'
import { LATER_VERBS, VERBS } from './verbs.ts'
import { badArguments, laterVerb, unexpectedFailure, unknownVerb, WORDINGS } from './wordings.ts'

/** Runs one command line and answers its exit code; nothing is thrown. */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const language = readLanguage(words)
  try {
    return await runVerb(words, terminal, language)
  } catch (error) {
    terminal.say(wordingOf(error)[language])
    if (terminal.env['ROVIEC_DEBUG'] !== undefined && error instanceof Error) {
      terminal.say(error.stack ?? error.message)
    }
    return 2
  }
}

/** Read before everything else: an error about the other words must be said in it. */
function readLanguage(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--language')
  const asked = words.includes('--language=en') || (at !== -1 && words[at + 1] === 'en')
  return asked ? 'en' : 'vi'
}

function wordingOf(error: unknown): Wording {
  if (error instanceof CommandError) return error.wording
  return unexpectedFailure(error instanceof Error ? error.message : String(error))
}

async function runVerb(
  words: readonly string[],
  terminal: Terminal,
  language: Language,
): Promise<ExitCode> {
  const [name = '--help', ...rest] = words
  if (name === '--help' || name === '-h' || name === 'help' || name.startsWith('--language')) {
    return words.length === 0 ? failWithoutVerb(terminal, language) : helpWith(terminal, language)
  }
  if (LATER_VERBS.includes(name)) throw new CommandError(laterVerb(name))
  const verb = VERBS.find((candidate) => candidate.name === name)
  if (verb === undefined) throw new CommandError(unknownVerb(name))

  const call = readCall(verb, rest, { terminal, language })
  if (call === 'help') {
    terminal.print(explain(verb, language))
    return 0
  }
  return verb.run(call)
}

function helpWith(terminal: Terminal, language: Language): ExitCode {
  terminal.print(overview(language))
  return 0
}

function failWithoutVerb(terminal: Terminal, language: Language): ExitCode {
  terminal.say(`${WORDINGS.verbMissing[language]}\n\n${overview(language)}`)
  return 2
}

function readCall(
  verb: Verb,
  words: readonly string[],
  { terminal, language }: Pick<VerbCall, 'terminal' | 'language'>,
): VerbCall | 'help' {
  const { values, positionals } = parseWords(verb, words)
  if (values['help'] === true) return 'help'
  const said = values['language']
  if (said !== undefined && said !== 'vi' && said !== 'en') {
    throw new CommandError(badArguments(verb.name, `--language=${String(said)}`))
  }
  return {
    terminal,
    language,
    words: positionals,
    json: values['json'] === true,
    option: (name) => {
      const value = values[name]
      return typeof value === 'string' ? value : null
    },
    isSet: (name) => values[name] === true,
  }
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function parseWords(
  verb: Verb,
  words: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...verb.options,
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        language: { type: 'string' },
      },
    })
  } catch (error) {
    // The parser names the option in quotes; its sentence is English only.
    const reason = error instanceof Error ? /'([^' ]+)/u.exec(error.message)?.[1] : undefined
    throw new CommandError(badArguments(verb.name, reason ?? verb.usage))
  }
}

function overview(language: Language): string {
  const width = Math.max(...VERBS.map(({ name }) => name.length))
  return [
    WORDINGS.intro[language],
    '',
    `${WORDINGS.usage[language]}: roviec VERB …`,
    '',
    `${WORDINGS.verbs[language]}:`,
    ...VERBS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`),
    '',
    WORDINGS.moreHelp[language],
    WORDINGS.exitCodes[language],
    '',
  ].join('\n')
}

function explain(verb: Verb, language: Language): string {
  return [
    verb.summary[language],
    '',
    `${WORDINGS.usage[language]}: roviec ${verb.usage}`,
    '',
    verb.help[language],
    '',
    WORDINGS.exitCodes[language],
    '',
  ].join('\n')
}
