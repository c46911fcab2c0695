import { join } from 'node:path'
import { inject } from 'vitest'
import { KataError } from '../errors/index.ts'
import { adopt } from '../patience/index.ts'
import { SpareHosts, type SubjectOptions } from '../subject/index.ts'
import type { RunContext } from './run-context.ts'
import { watchEventLoop } from './watchdog.ts'

/** What the grader says of this run, to the one worker that runs its specs. */
export const run = inject('kata') ?? noGrader()
process.env['KATA_LANG'] = run.language
adopt(run.slowness)
if (run.testTimeLimitMs > 0) watchEventLoop(run.testTimeLimitMs)

/** vitest alone runs the harness's own tests; a spec needs a folder to grade, a broker and a language. */
function noGrader(): never {
  throw new KataError({
    code: 'NO_GRADER',
    kind: 'usage',
    expected: { en: 'the grader runs the specs', ru: 'спецификации запускает грейдер' },
    observed: { en: 'vitest was called by itself', ru: 'vitest запущен сам по себе' },
    next: {
      en: 'npm start, or npm run grade -- 3 for one lab; vitest --project unit runs the tests of the harness',
      ru: 'npm start или npm run grade -- 3 для одной лабораторной; vitest --project unit запускает тесты стенда',
    },
  })
}

/** What a subject of this lab is measured by. */
export function measuredBy(
  { coverage, inspect }: RunContext,
  slug: string,
): Pick<SubjectOptions, 'coverage' | 'inspect'> {
  return { inspect, ...(coverage === null ? {} : { coverage: join(coverage, slug) }) }
}

/** This module is the first that a worker loads: the first test's host comes up while the rest of the harness is read. */
export const spares = new SpareHosts()
for (const [slug, src] of Object.entries(run.src))
  spares.prepare({ src, libraries: run.libraries, ...measuredBy(run, slug) })
