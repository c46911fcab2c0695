import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { KataError } from '../errors/index.ts'
import { repository } from '../lab/index.ts'
import { notWritable } from '../places/index.ts'
import { printable } from '../text/index.ts'
import type { ExitCode } from './program.ts'

/** One clear message for a person; a stack trace goes to a file. Never throws: no caller is left to tell the person. */
export async function reportFailure(error: unknown): Promise<ExitCode> {
  const failure = await failureOf(error)
  process.stderr.write(`${styleText('red', printable(failure.message))}\n`)
  return failure.kind === 'verdict' ? 1 : 2
}

/** Anything that was thrown as a KataError: an error that the tool does not foresee becomes DEFECT, with its stack trace in `.kata/defects.log`. */
export async function failureOf(error: unknown): Promise<KataError> {
  if (error instanceof KataError) return error
  const denied = notWritable(error)
  if (denied) return denied
  const isKept = await keep(error).then(
    () => true,
    () => false,
  )
  return new KataError({
    code: 'DEFECT',
    expected: { en: 'no errors but those that the tool foresees', ru: 'только предусмотренные ошибки' },
    observed: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    next: isKept
      ? {
          en: 'This is a defect of the katas, not of your code. Please report it with the file .kata/defects.log.',
          ru: 'Это ошибка самих кат, а не вашего кода. Сообщите о ней и приложите файл .kata/defects.log.',
        }
      : {
          en: 'This is a defect of the katas, not of your code. Please report it. The file .kata/defects.log could not be written.',
          ru: 'Это ошибка самих кат, а не вашего кода. Сообщите о ней. Файл .kata/defects.log записать не удалось.',
        },
    cause: error,
  })
}

async function keep(error: unknown): Promise<void> {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  await mkdir(join(repository, '.kata'), { recursive: true })
  await appendFile(join(repository, '.kata', 'defects.log'), `${new Date().toISOString()}\n${stack}\n\n`)
}
