/** What is wrong with a value that graded code gave: an answer, or what it called a callback with. */
import { inspect } from 'node:util'
import { KataError, messageOf } from '../errors/index.ts'
import { cut, type Text } from '../text/index.ts'
import { answerLimits, type Excess } from './size.ts'

export function noTopology(name: string, got: string): KataError {
  return new KataError({
    code: 'SUBJECT_NO_TOPOLOGY',
    kind: 'verdict',
    expected: { en: `${name}() to return a Topology`, ru: `${name}() возвращает Topology` },
    observed: got,
    next: {
      en: 'return builder.build() of a StreamsBuilder from #harness/streams',
      ru: 'верните builder.build() построителя StreamsBuilder из #harness/streams',
    },
  })
}

export function notPlain(call: string, path: string, what: string, handles: readonly string[]): KataError {
  const place = path ? `${call}(…) → ${path}: ${what}` : `${call}(…): ${what}`
  const names = handles.length > 0 ? handles.join(', ') : '—'
  return new KataError({
    code: 'SUBJECT_RESULT_NOT_PLAIN',
    kind: 'verdict',
    expected: {
      en: `${call} returns plain values; functions only under the names: ${names}`,
      ru: `${call} возвращает простые значения; функции — только под именами: ${names}`,
    },
    observed: place,
    next: {
      en: 'return the data itself, not clients, promises or functions',
      ru: 'возвращайте сами данные, а не клиентов, промисы или функции',
    },
    data: { path },
  })
}

const tooMuch: Readonly<Record<Excess['what'], (seen: number) => Text>> = {
  entries: (seen) => ({ en: `${seen} entries or more`, ru: `элементов: ${seen} или больше` }),
  bytes: (seen) => ({ en: `${seen} bytes or more`, ru: `байт: ${seen} или больше` }),
  depth: (seen) => ({ en: `values nested ${seen} deep or deeper`, ru: `вложенность: ${seen} или больше` }),
  digits: (seen) => ({ en: `a number of more than ${seen} bits`, ru: `число длиннее ${seen} бит` }),
}

export function tooLarge(call: string, { what, seen }: Excess): KataError {
  const { entries, bytes } = answerLimits
  const { en, ru } = tooMuch[what](seen)
  return new KataError({
    code: 'SUBJECT_ANSWER_TOO_LARGE',
    kind: 'verdict',
    expected: {
      en: `what ${call} gives has at most ${entries} entries and ${bytes} bytes`,
      ru: `в том, что даёт ${call}, не больше ${entries} элементов и ${bytes} байт`,
    },
    observed: { en, ru },
    next: {
      en: 'look for a loop that adds to a list for too long, or for something that is kept and given again with each answer',
      ru: 'поищите цикл, который слишком долго добавляет в список, или данные, которые накапливаются и отдаются снова с каждым ответом',
    },
    data: { call, what, seen },
  })
}

/** A callback of the test threw. A KataError is passed on as it is; of any other error the spec is told with what the callback was called. */
export function callbackFailed(args: readonly unknown[], error: unknown): KataError {
  if (error instanceof KataError) return error
  return new KataError({
    code: 'SUBJECT_CALLBACK_FAILED',
    kind: 'verdict',
    expected: {
      en: 'a callback is called with what its type says',
      ru: 'обратный вызов получает то, что указано в его типе',
    },
    observed: cut(
      `${inspect(args, { depth: 3, maxArrayLength: 10, maxStringLength: 200 })}\n${messageOf(error)}`,
      4_000,
    ),
    next: {
      en: 'see which function of src/ calls it, and with what',
      ru: 'посмотрите, какая функция в src/ его вызывает и с чем',
    },
    cause: error,
  })
}
