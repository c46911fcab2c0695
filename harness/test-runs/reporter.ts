/** Vitest's reporter for a run of a student's tests: one JSON file at the end. */
import { writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import type { StudentTest } from './types.ts'

/** What the reporter writes. */
export interface Report {
  /** By the variant's name, which is that of its folder. */
  variants: Record<string, { tests: StudentTest[]; problems: string[] }>
  problems: string[]
}

export default class JsonReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const report: Report = { variants: {}, problems: unhandled.map(({ message }) => message) }
    for (const module of modules) {
      const file = basename(module.moduleId)
      const variant = basename(dirname(module.moduleId))
      report.variants[variant] ??= { tests: [], problems: [] }
      const { tests, problems } = report.variants[variant]
      problems.push(...module.errors().map(({ message }) => `${file}: ${message}`))
      for (const suite of module.children.allSuites())
        problems.push(...suite.errors().map(({ message }) => `${file}, ${suite.name}: ${message}`))
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result()
        const known = state === 'passed' || state === 'failed' ? state : 'skipped'
        const message = errors?.[0]?.message
        tests.push({ file, name: test.fullName, state: known, ...(message !== undefined && { message }) })
      }
    }
    const path = process.env['KATA_TESTS_REPORT']
    if (path) writeFileSync(path, JSON.stringify(report))
  }
}
