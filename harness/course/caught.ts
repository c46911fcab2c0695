/** Whether a test caught a misconception: one judgement, for the proof and for the failures that the texts show. */
import { KataError } from '../errors/index.ts'
import { type Lane, type TestResult, testsTitled } from '../grader/index.ts'
import type { Lab } from '../lab/index.ts'
import { type Language, say, type Text } from '../text/index.ts'
import type { Assembly } from './assembly.ts'
import { type NamedMisconception, wrongOf } from './variants.ts'

type Judgement =
  | { state: 'caught'; message: string }
  /** The test could not be run in this place. */
  | { state: 'not-run'; reason: string }
  | { state: 'not-caught'; problem: string }

/** `results`: of the tests of the title that the misconception names. `says` is of the English message, of what it tells beside what was expected. */
export function judgeCaught(
  lab: Lab,
  one: NamedMisconception,
  results: readonly TestResult[],
  language: Language = 'en',
): Judgement {
  const [result] = results
  if (!result) throw noSuchTest(lab, one)
  const { state, cause, reason, message = '' } = result
  const wanted = one.cause ?? 'assertion'
  const fails = (problem: Text): Judgement => ({ state: 'not-caught', problem: `"${one.caughtBy}" ${say(problem)}` })
  if (results.length > 1)
    return fails({
      en: `is the title of ${results.length} tests`,
      ru: `— название нескольких тестов: ${results.length}`,
    })
  if (state === 'not-run')
    return reason ? { state, reason } : fails({ en: 'is skipped by its spec', ru: 'пропущен спецификацией' })
  if (state === 'passed') return fails({ en: 'passed on it', ru: 'на ней проходит' })
  if (cause !== wanted)
    return fails({
      en: `failed on it by ${cause}, which is not what it is to fail by (${wanted}): ${message}`,
      ru: `падает на ней по причине ${cause}, а должен по причине ${wanted}: ${message}`,
    })
  if (language === 'en' && toldIn(message).search(one.says) < 0)
    return fails({
      en: `failed on it, and its message says nothing like ${one.says}: ${message}`,
      ru: `падает на ней, но в сообщении нет ничего похожего на ${one.says}: ${message}`,
    })
  return { state: 'caught', message }
}

/** The message without what was expected and what to do next: those are told whatever went wrong. */
function toldIn(message: string): string {
  return message.replace(/^expected:[\s\S]*?^(?=seen:)/m, '').replace(/^next:[\s\S]*/m, '')
}

/** Runs the test that is to catch it, and judges. What does not compile proves nothing, and is not run. */
export async function catchIn(
  lane: Lane,
  lab: Lab,
  assembly: Assembly,
  one: NamedMisconception,
  { seed, language = 'en' }: { seed: number; language?: Language },
): Promise<Judgement> {
  const variant = wrongOf(lab, one)
  const src = assembly.src(variant)
  const [problem] = await assembly.problems(variant)
  if (problem) return { state: 'not-caught', problem }
  const { results } = await lane.test({ lab, src, seed, only: testsTitled(one.caughtBy), language })
  return judgeCaught(lab, one, results, language)
}

function noSuchTest(lab: Lab, one: NamedMisconception): KataError {
  return new KataError({
    code: 'MISCONCEPTION_TEST',
    expected: {
      en: 'caughtBy to be the full title of a graded test',
      ru: 'caughtBy — полное название оцениваемого теста',
    },
    observed: `solutions/${lab.slug}/misconceptions/${one.name}.ts: "${one.caughtBy}"`,
    next: { en: 'Copy the title from the spec.', ru: 'Скопируйте название из спецификации.' },
  })
}
