import { expect, test } from 'vitest'
import { titleProblems } from './titles.ts'

test('each test has a Russian title', () => {
  expect(titleProblems('{ "3.2 pays": "3.2 платит" }', ['3.2 pays'])).toEqual([])
})

test.each([
  ['a test without one', '{}', 'has no Russian title for "3.2 pays"'],
  ['a title of no test', '{ "3.2 pays": "3.2 платит", "3.1 sends": "3.1 отправляет" }', 'there is no test "3.1 sends"'],
  ['another task', '{ "3.2 pays": "3.1 платит" }', '"3.1 платит" does not begin with the task of "3.2 pays"'],
  ['what is no JSON', '{', 'is no JSON object of titles'],
  ['an empty title', '{ "3.2 pays": "" }', 'is no JSON object of titles'],
])('%s is found', (_name, text, problem) => {
  expect(titleProblems(text, ['3.2 pays'])).toEqual([problem])
})
