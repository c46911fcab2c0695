import { KataError } from '../errors/index.ts'
import type { LimitedRun, Limits } from '../guardian/index.ts'
import { printable, type Text } from '../text/index.ts'

/** For a lab's code together with all that it imports: labs take three seconds and 300 MB. */
export const compilerLimits: Pick<Limits, 'timeMs' | 'memoryMb'> = { timeMs: 60_000, memoryMb: 1024 }

/** The compiler came to no end with a lab's files: the lab is red, and says so. `work`: what was being done; `file`: with which file of `src/`. */
export function compilerGaveUp(
  work: Text,
  met: NonNullable<LimitedRun['met']>,
  limits = compilerLimits,
  file?: string,
): KataError {
  const seen = observedAt(limits)[met]
  const at = file === undefined ? '' : `src/${printable(file)}: `
  return new KataError({
    code: 'COMPILER_GAVE_UP',
    kind: 'verdict',
    expected: work,
    observed: { en: `${at}${seen.en}`, ru: `${at}${seen.ru}` },
    next: {
      en: 'Look in src/ for something generated, for very deep nesting of calls, brackets or types, and for types that compute with large numbers; write it in smaller steps.',
      ru: 'Поищите в src/ сгенерированный код, очень глубокую вложенность вызовов, скобок или типов и типы, которые считают большие числа; разбейте это на шаги.',
    },
  })
}

/** The file that a program was at which tells each before it looks at it, as a line of JSON. */
export function lastFileIn(output: string): string | undefined {
  const line = output.match(/^".*"$/gm)?.at(-1)
  return line === undefined ? undefined : JSON.parse(line)
}

function observedAt({ timeMs, memoryMb }: typeof compilerLimits): Record<NonNullable<LimitedRun['met']>, Text> {
  return {
    time: { en: `no end after ${timeMs / 1000} s`, ru: `за ${timeMs / 1000} с не закончилось` },
    memory: { en: `more than ${memoryMb} MB of memory needed`, ru: `понадобилось больше ${memoryMb} МБ памяти` },
    stack: {
      en: 'the stack overflowed: something is nested too deep',
      ru: 'переполнился стек: вложенность слишком глубокая',
    },
    output: { en: 'more messages than a person could read', ru: 'сообщений больше, чем можно прочитать' },
  }
}
