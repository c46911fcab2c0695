import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { KataError } from '../errors/index.ts'
import { repository } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { ExitCode } from './program.ts'

/** One clear message for a person; a stack trace goes to a file. */
export async function reportFailure(error: unknown): Promise<ExitCode> {
  if (error instanceof KataError) {
    process.stderr.write(`${styleText('red', error.message)}\n`)
    return error.kind === 'verdict' ? 1 : 2
  }
  const log = join(repository, '.kata', 'defects.log')
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  await mkdir(join(repository, '.kata'), { recursive: true })
  await appendFile(log, `${new Date().toISOString()}\n${stack}\n\n`)
  const failure = new KataError({
    code: 'DEFECT',
    expected: { en: 'no errors but those that the tool foresees', ru: 'только предусмотренные ошибки' },
    observed: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    next: {
      en: 'This is a defect of the katas, not of your code. Please report it with the file .kata/defects.log.',
      ru: 'Это ошибка самих кат, а не вашего кода. Сообщите о ней и приложите файл .kata/defects.log.',
    },
  })
  process.stderr.write(
    `${styleText('red', failure.message)}\n${say({ en: 'details', ru: 'подробности' })}: .kata/defects.log\n`,
  )
  return 2
}
