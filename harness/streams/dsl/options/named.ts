import { illegalArgument } from '../../failures.ts'

const LEGAL = /^[a-zA-Z0-9._-]+$/
/** As long as a topic's name may be. */
const MAX_LENGTH = 249

/** @throws STREAMS_ILLEGAL_ARGUMENT: names become parts of topics' names */
export function verifyName(name: string): string {
  if (LEGAL.test(name) && name !== '.' && name !== '..' && name.length <= MAX_LENGTH) return name
  throw illegalArgument(
    {
      en: `a name of letters, digits, '.', '_' and '-', at most ${MAX_LENGTH} characters`,
      ru: `имя из латинских букв, цифр, '.', '_' и '-', не длиннее ${MAX_LENGTH} символов`,
    },
    JSON.stringify(name),
  )
}

/** The name of an operator in the topology. */
export class Named {
  readonly name: string

  private constructor(name: string) {
    this.name = verifyName(name)
  }

  static as(name: string): Named {
    return new Named(name)
  }
}
