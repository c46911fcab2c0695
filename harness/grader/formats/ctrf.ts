import type { CTRFReport } from 'ctrf'
import type { Verdict } from '../types.ts'
import { reported } from './reported.ts'

/** Common Test Report Format (ctrf.io). */
export function toCtrf(verdict: Verdict): string {
  const tests = verdict.labs.flatMap((lab) => reported(lab).map((test) => ({ lab: lab.lab, test })))
  const count = (state: string) => tests.filter(({ test }) => test.state === state).length
  const start = Date.parse(verdict.startedAt)
  const duration = verdict.labs.reduce((sum, lab) => sum + lab.durationMs, 0)
  const report: CTRFReport = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    results: {
      tool: { name: 'kafka-katas' },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('not-run'),
        pending: 0,
        other: 0,
        start,
        stop: start + duration,
      },
      tests: tests.map(({ lab, test }) => ({
        name: test.title,
        status: test.state === 'not-run' ? 'skipped' : test.state,
        duration: test.durationMs,
        suite: [lab],
        ...(test.message === undefined ? {} : { message: test.message }),
      })),
    },
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
