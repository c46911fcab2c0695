import { KataError } from '../errors/index.ts'
import { cut, type Text } from '../text/index.ts'
import type { Thrown } from './protocol.ts'
import type { SubjectEnd } from './types.ts'

/**
 * The error as the spec sees it: the student's name, message, code, data and frames. It is marked as thrown by the subject, also where
 * it looks like an error of the harness.
 */
export function reviveThrown(thrown: Thrown): Error {
  const error = new Error(thrown.message, thrown.cause ? { cause: reviveThrown(thrown.cause) } : undefined)
  const own = {
    ...thrown.data,
    ...(thrown.code === undefined ? {} : { code: thrown.code }),
    thrownBySubject: true,
  }
  for (const [key, value] of Object.entries(own))
    Object.defineProperty(error, key, { value, enumerable: true, writable: true, configurable: true })
  Object.defineProperty(error, 'name', { value: thrown.name, configurable: true, writable: true })
  Object.defineProperty(error, 'stack', { value: thrown.stack, configurable: true, writable: true })
  return error
}

/** `src/index.ts:3: TypeError: …`, or without the place where it is not known. */
function where(thrown: Thrown): string {
  const what = `${thrown.name}: ${thrown.message}`
  const context = thrown.stack.replace(what, '').replace(/\n+/g, '\n').trimEnd().replace(/^\n/, '')
  return `${thrown.at ? `src/${thrown.at}: ` : ''}${what}${context ? `\n${indent(context)}` : ''}`
}

export function moduleMissing(entry: string): KataError {
  return new KataError({
    code: 'SUBJECT_MODULE_MISSING',
    kind: 'verdict',
    expected: { en: `a file src/${entry}`, ru: `файл src/${entry}` },
    observed: { en: 'there is none', ru: 'такого файла нет' },
    next: {
      en: 'write it; in your own copy of the course `npm run kata -- reset LAB` brings the stub back',
      ru: 'создайте его; в вашей копии курса заготовку вернёт `npm run kata -- reset LAB`',
    },
  })
}

export function importFailed(entry: string, error: Thrown): KataError {
  return new KataError({
    code: 'SUBJECT_IMPORT_FAILED',
    kind: 'verdict',
    expected: { en: `src/${entry} loads without an error`, ru: `src/${entry} загружается без ошибок` },
    observed: where(error),
    next: missingName(error) ?? {
      en: 'correct this place; nothing can run before the module loads',
      ru: 'исправьте это место: пока модуль не загрузится, ничего не запустится',
    },
    cause: reviveThrown(error),
    data: { at: error.at },
  })
}

/**
 * The types of a CommonJS package promise names that Node does not find when it reads the package's text: kafkajs' enums, for one. Node
 * says the cure itself only where it understands the line of the import; one with `type` in it, it does not.
 */
function missingName({ message }: Thrown): Text | undefined {
  const [, from, name] =
    /requested module '([^'.#/][^']*)' does not provide an export named '([^']+)'/.exec(message) ?? []
  if (!from || !name) return
  const [, variable = 'it'] = /(\w+)$/.exec(from) ?? []
  const cure = `import ${variable} from '${from}'; const { ${name} } = ${variable}`
  return {
    en: `if ${name} is written as ${from} has it, import the whole: ${cure}. Node does not see each name of a CommonJS package`,
    ru: `если имя ${name} написано верно, импортируйте пакет целиком: ${cure}. Node видит не все имена пакета CommonJS`,
  }
}

export function missingExport(entry: string, name: string, exports: readonly string[]): KataError {
  const list = exports.length > 0 ? exports.join(', ') : '—'
  return new KataError({
    code: 'SUBJECT_MISSING_EXPORT',
    kind: 'verdict',
    expected: { en: `src/${entry} exports a function ${name}`, ru: `src/${entry} экспортирует функцию ${name}` },
    observed: { en: `its exported functions: ${list}`, ru: `экспортированные функции: ${list}` },
    next: {
      en: `export function ${name}(…); names are case-sensitive`,
      ru: `добавьте export function ${name}(…); регистр букв важен`,
    },
    data: { name, exports },
  })
}

export function hangs(call: string, ms: number, blocked: boolean, entry: string): KataError {
  const observed = blocked
    ? {
        en: `no answer after ${ms} ms, and the process does not react: an endless loop without await`,
        ru: `через ${ms} мс ответа нет, и процесс не реагирует: бесконечный цикл без await`,
      }
    : {
        en: `no answer after ${ms} ms; the process is alive: its promise never settled`,
        ru: `через ${ms} мс ответа нет; процесс жив: промис так и не завершился`,
      }
  return new KataError({
    code: 'SUBJECT_HANGS',
    kind: 'verdict',
    expected: { en: `${call} in src/${entry} comes to an end`, ru: `${call} в src/${entry} завершается` },
    observed,
    next: {
      en: 'look for a loop that never ends, or an await for something that never happens; the process was killed',
      ru: 'ищите бесконечный цикл или await события, которое не наступает; процесс остановлен',
    },
    data: { call, ms, blocked },
  })
}

export function crashed(error: Thrown, origin: string): KataError {
  const isRejection = origin === 'unhandledRejection'
  return new KataError({
    code: isRejection ? 'SUBJECT_UNHANDLED_REJECTION' : 'SUBJECT_UNCAUGHT_EXCEPTION',
    kind: 'verdict',
    expected: { en: 'every error is handled', ru: 'каждая ошибка обработана' },
    observed: `${isRejection ? 'unhandled rejection' : 'uncaught exception'}: ${where(error)}`,
    next: isRejection
      ? {
          en: 'await the promise, or catch its error; Node ends the process otherwise',
          ru: 'дождитесь промиса через await или обработайте его ошибку: иначе Node завершает процесс',
        }
      : {
          en: 'catch the error where it is thrown (a timer, an event handler); Node ends the process otherwise',
          ru: 'перехватите ошибку там, где она возникает (таймер, обработчик события): иначе Node завершает процесс',
        },
    cause: reviveThrown(error),
    data: { origin, at: error.at },
  })
}

/** Why calls no longer work once the process is gone. */
export function gone(name: string, end: SubjectEnd, wasAsked: boolean, stderr: string): KataError {
  const how = end.signal ?? `code ${end.code}`
  if (end.killed || wasAsked)
    return new KataError({
      code: 'SUBJECT_ENDED',
      expected: { en: `the process "${name}" is running`, ru: `процесс «${name}» работает` },
      observed: { en: 'the test ended it', ru: 'тест завершил его' },
      next: {
        en: 'start another one; after kill() or end() it takes no calls',
        ru: 'запустите новый: после kill() и end() вызовы не принимаются',
      },
    })
  return new KataError({
    code: 'SUBJECT_EXITED',
    kind: 'verdict',
    expected: {
      en: `the process "${name}" runs until the test ends it`,
      ru: `процесс «${name}» работает, пока его не завершит тест`,
    },
    observed: {
      en: `it ended by itself (${how})${tail(stderr)}`,
      ru: `он завершился сам (${how})${tail(stderr)}`,
    },
    next: {
      en: 'do not call process.exit(): return, or throw an error',
      ru: 'не вызывайте process.exit(): верните значение или бросьте исключение',
    },
    data: { code: end.code, signal: end.signal },
  })
}

export function channelBroken(): KataError {
  return new KataError({
    code: 'SUBJECT_BROKE_CHANNEL',
    kind: 'verdict',
    expected: {
      en: 'student code leaves the channel to the test alone (file descriptor 3)',
      ru: 'код решения не трогает канал связи с тестом (файловый дескриптор 3)',
    },
    observed: { en: 'something else was written to it', ru: 'в него записано что-то постороннее' },
    next: { en: 'write only to descriptors that you opened', ru: 'пишите только в дескрипторы, которые открыли сами' },
  })
}

export function notStarted(observed: string): KataError {
  return new KataError({
    code: 'SUBJECT_NOT_STARTED',
    expected: { en: 'a Node process starts', ru: 'процесс Node запускается' },
    observed,
    next: { en: 'run: kata doctor', ru: 'выполните: kata doctor' },
  })
}

export function notVirtual(): KataError {
  return new KataError({
    code: 'SUBJECT_CLOCK_IS_REAL',
    kind: 'usage',
    expected: { en: 'a subject with a virtual clock', ru: 'процесс с виртуальными часами' },
    observed: { en: 'its clock is real', ru: 'часы настоящие' },
    next: "subject({ clock: { mode: 'virtual', start: 0 } })",
  })
}

function tail(stderr: string): string {
  const lines = stderr.trimEnd().split('\n').slice(-8).join('\n')
  return lines ? `\n${indent(cut(lines, 4_000))}` : ''
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ')
}
