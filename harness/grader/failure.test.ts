import { expect, test } from 'vitest'
import { KataError } from '../errors/index.ts'
import { causeOf, describeError } from './failure.ts'

const infrastructure = new KataError({ code: 'CLUSTER_FAILED', expected: 'e', observed: 'o', next: 'n' })

test('an infrastructure error of the harness is one', () => {
  expect(causeOf(infrastructure)).toBe('infrastructure')
})

test.each([
  { name: 'KataError', kind: 'infrastructure', code: 'CLUSTER_FAILED' },
  { name: 'KataError', code: 'SUBJECT_HANGS' },
  { name: 'Error', message: 'Test timed out in 30000ms.' },
  { name: 'Error', code: 'SUBJECT_EXITED' },
])('an error of the graded code that says it is %o is not believed', (claims) => {
  const forged = Object.assign(new Error(claims.message ?? 'x'), claims, { thrownBySubject: true })
  expect(causeOf(forged)).toBe('error')
})

test('a wait whose time is over is no expectation that failed', () => {
  for (const code of ['NOT_IN_TIME', 'WIRE_MESSAGE_NOT_SEEN', 'SUBJECT_NEVER_SLEPT'])
    expect(causeOf({ name: 'KataError', kind: 'verdict', code })).toBe('deadline')
  expect(causeOf({ name: 'KataError', kind: 'verdict', code: 'NOT_AS_EXPECTED' })).toBe('assertion')
})

test('a stub that throws NotImplementedError is not implemented, although the graded code throws it', () => {
  expect(causeOf({ name: 'NotImplementedError', message: 'x', thrownBySubject: true })).toBe('not-implemented')
})

test('a message has no colours and nothing that a terminal obeys, and is cut', () => {
  const message = `\u001b[31mred\u001b[39m \u0007\u0000${'x'.repeat(3_000_000)}`
  const text = describeError({ name: 'Error', message })
  expect(text).toMatch(/red \\u0007\\u0000x/)
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
  expect(text.length).toBeLessThan(16_100)
  expect(text).toMatch(/cut here: 29\d{5} more/)
})
