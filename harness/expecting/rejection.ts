import { say, type Text } from '../text/index.ts'
import { shown } from '../topics/index.ts'
import { type About, broken } from './about.ts'
import { isProgramError } from './program-error.ts'
import { unsaid } from './saying.ts'

export interface RejectionOptions {
  about?: About
  /** What the error's message must name. */
  names?: readonly (string | number)[]
  /** The error's `name`, e.g. `ProcessingError`. */
  error?: string
}

/** A call must be refused: gives its error. Throws where it resolved, or where the error does not name what it should. */
export async function expectRejection(call: Promise<unknown>, options: RejectionOptions = {}): Promise<Error> {
  const { about, names = [], error: name } = options
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
  )
  if ('value' in outcome)
    throw broken({ expected: say(refusal(names, name)), observed: resolved(outcome.value) }, about)
  const { error } = outcome
  const finding = unsaid(error.message, names)
  const refuses = error.name === name || (names.length > 0 && !finding)
  // It is told as it is, unless it names all that it should.
  if ((isProgramError(error) || error.name === 'KataError') && !refuses) throw error
  if (name !== undefined && error.name !== name)
    throw broken({ expected: say(refusal(names, name)), observed: `${error.name}: ${error.message}` }, about)
  if (finding) throw broken({ ...finding, expected: say(refusal(names, name)) }, about)
  return error
}

function refusal(names: readonly (string | number)[], error: string | undefined): Text {
  const [kind, named] = [error ?? '', names.join(', ')]
  return {
    en: `the call rejects with an error${kind && ` ${kind}`}${named && ` that names ${named}`}`,
    ru: `вызов завершается ошибкой${kind && ` ${kind}`}${named && `, в которой названы: ${named}`}`,
  }
}

function resolved(value: unknown): string {
  const what = value === undefined ? '' : `: ${shown(value)}`
  return say({ en: `it resolved${what}`, ru: `он завершился успешно${what}` })
}
