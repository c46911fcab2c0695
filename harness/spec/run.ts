import { join } from 'node:path'
import { inject } from 'vitest'
import { SpareHosts, type SubjectOptions } from '../subject/index.ts'
import type { RunContext } from './run-context.ts'

/** What the grader says of this run, to the one worker that runs its specs. */
export const run = inject('kata')
process.env['KATA_LANG'] = run.language

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
