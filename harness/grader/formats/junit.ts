import { create } from 'xmlbuilder2'
import type { Verdict } from '../types.ts'
import { type Reported, reported } from './reported.ts'

/** JUnit XML as CI servers read it: a suite a lab, a case a test; infrastructure is an `error`, not a `failure`. */
export function toJunit(verdict: Verdict): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', { name: clean(verdict.submission) })
  for (const lab of verdict.labs) {
    const tests = reported(lab)
    const suite = root.ele('testsuite', {
      name: lab.lab,
      tests: tests.length,
      failures: tests.filter(isFailure).length,
      errors: tests.filter((test) => test.type === 'infrastructure').length,
      skipped: tests.filter((test) => test.state === 'not-run').length,
      time: lab.durationMs / 1000,
      timestamp: verdict.startedAt,
    })
    for (const test of tests) {
      const node = suite.ele('testcase', {
        classname: lab.lab,
        name: clean(test.title),
        time: test.durationMs / 1000,
      })
      if (test.state === 'not-run') node.ele('skipped', { message: clean(test.reason ?? '') })
      if (test.state !== 'failed') continue
      const message = clean(test.message ?? '')
      node
        .ele(test.type === 'infrastructure' ? 'error' : 'failure', {
          type: test.type,
          message: message.split('\n')[0],
        })
        .txt(message)
    }
  }
  return root.end({ prettyPrint: true })
}

function isFailure(test: Reported): boolean {
  return test.state === 'failed' && test.type !== 'infrastructure'
}

/** Characters that XML 1.0 cannot carry: a subject may print anything. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
