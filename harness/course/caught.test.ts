import { expect, test } from 'vitest'
import { causes, type TestResult } from '../grader/index.ts'
import type { Lab } from '../lab/index.ts'
import { judgeCaught } from './caught.ts'
import type { NamedMisconception } from './variants.ts'

const lab = { slug: '99-tiny' } as Lab
const title = '99.1 the greeting is in the topic once'
const one: NamedMisconception = {
  name: 'forgets-the-name',
  idea: { en: 'nobody reads it', ru: 'никто не читает' },
  caughtBy: title,
  says: /missing: Kafka/,
  edits: [],
}
const failed: TestResult = {
  title,
  task: '99.1',
  file: 'x.spec.ts',
  state: 'failed',
  cause: 'assertion',
  message: 'missing: Kafka',
  durationMs: 1,
}
const judge = (result: Partial<TestResult>, misconception: Partial<NamedMisconception> = {}) =>
  judgeCaught(lab, { ...one, ...misconception }, [{ ...failed, ...result }])

test('an expectation that fails with the message of the idea catches it', () => {
  expect(judge({})).toEqual({ state: 'caught', message: 'missing: Kafka' })
})

test.each(causes.filter((cause) => cause !== 'assertion'))('%s catches nothing where it is not declared', (cause) => {
  expect(judge({ cause })).toMatchObject({ state: 'not-caught', problem: expect.stringContaining(`by ${cause}`) })
})

test('a cause that is declared catches it, and no other does', () => {
  expect(judge({ cause: 'leak' }, { cause: 'leak' })).toMatchObject({ state: 'caught' })
  expect(judge({ cause: 'assertion' }, { cause: 'leak' })).toMatchObject({ state: 'not-caught' })
})

test('a message that says something else catches nothing', () => {
  const other = judge({ message: 'KafkaJSProtocolError: out of order' })
  expect(other).toMatchObject({ state: 'not-caught', problem: expect.stringContaining('says nothing like') })
  expect(judge({}, { says: undefined })).toMatchObject({ state: 'caught' })
})

test('what was expected and what to do next are told whatever went wrong, and name no idea', () => {
  const message = 'expected: within 10 s: missing: Kafka\nseen: 3 records\nnext: missing: Kafka'
  expect(judge({ message })).toMatchObject({ problem: expect.stringContaining('says nothing like') })
  const long = 'expected:\n  missing: Kafka\n  seen: Kafka\nseen:\n  3 records\nso: missing: Kafka'
  expect(judge({ message: long })).toMatchObject({ state: 'caught' })
  expect(judge({ message: long }, { says: /seen: Kafka/ })).toMatchObject({ state: 'not-caught' })
})

test('a test that passed, or that its spec skips, catches nothing', () => {
  expect(judge({ state: 'passed' })).toMatchObject({ problem: expect.stringContaining('passed on it') })
  expect(judge({ state: 'not-run' })).toMatchObject({ problem: expect.stringContaining('skipped') })
})

test('a test that this place cannot run is neither', () => {
  expect(judge({ state: 'not-run', reason: 'no Chromium' })).toEqual({ state: 'not-run', reason: 'no Chromium' })
})

test('no test of that title, and two of them, are found', () => {
  expect(() => judgeCaught(lab, one, [])).toThrow('MISCONCEPTION_TEST')
  expect(judgeCaught(lab, one, [failed, failed])).toMatchObject({ problem: expect.stringContaining('2 tests') })
})

test('the Russian message is held to everything but its words', () => {
  const russian = [{ ...failed, message: 'нет записи' }]
  expect(judgeCaught(lab, one, russian, 'ru')).toMatchObject({ state: 'caught' })
})
