import { expect, test } from 'vitest'
import { type Named, promiseProblems } from './promises.ts'

const named: Named = {
  tests: ['3.2 sends one order', '3.2 says `paid` | once', '3.3 pays'],
  misconceptions: ['acks-zero', 'sends-twice'],
}
const head = '# Notes\n\n## Promises\n\n| number | promise | tests | misconceptions |\n| --- | --- | --- | --- |\n'
const problemsOf = (...rows: string[]) => promiseProblems(`${head}${rows.join('\n')}\n\n## More\n\n| 1 |\n`, 3, named)

test('a whole table has no problems', () => {
  expect(
    problemsOf(
      '| 3.2.1 | One order is sent. | `3.2 sends one order` | `sends-twice` |',
      '| 3.2.2 | It says so. | ``3.2 says `paid` \\| once``<br>`3.3 pays` | `acks-zero`<br>`sends-twice` |',
      '| 3.2.10 | Ten is after two. | `3.3 pays` | – what breaks it does not compile |',
      '| 3.3.1 | It is paid. | `3.3 pays` | `acks-zero` |',
    ),
  ).toEqual([])
})

test.each([
  [
    'a test that is not there',
    '| 3.2.1 | Sent. | `3.2 sends two orders` | `acks-zero` |',
    'no test "3.2 sends two orders"',
  ],
  ['a part of a title', '| 3.2.1 | Sent. | `3.2 sends` | `acks-zero` |', 'no test "3.2 sends"'],
  ['a misconception that is not there', '| 3.2.1 | Sent. | `3.3 pays` | `acks-two` |', 'no misconception acks-two'],
  ['a row without a test', '| 3.2.1 | Sent. | see above | `acks-zero` |', 'no test holds it'],
  ['a dash without a reason', '| 3.2.1 | Sent. | `3.3 pays` | – |', 'no reason'],
  ['an empty cell', '| 3.2.1 | Sent. | `3.3 pays` | |', 'no reason'],
  ['another lab', '| 4.2.1 | Sent. | `3.3 pays` | `acks-zero` |', 'not of lab 3'],
  ['no number', '| 3.2 | Sent. | `3.3 pays` | `acks-zero` |', '"3.2" is no number'],
  ['no promise', '| 3.2.1 | | `3.3 pays` | `acks-zero` |', 'without its promise'],
  ['a cell too few', '| 3.2.1 | Sent. | `3.3 pays` |', 'four cells'],
])('%s is found', (_name, row, problem) => {
  expect(problemsOf(row)).toEqual([expect.stringContaining(problem)])
})

test.each([
  ['3.2.2', '3.2.2'],
  ['3.2.10', '3.2.9'],
  ['3.3.1', '3.2.2'],
])('%s and then %s are found', (first, second) => {
  const row = (number: string) => `| ${number} | Sent. | \`3.3 pays\` | \`acks-zero\` |`
  expect(problemsOf(row(first), row(second))).toEqual([expect.stringContaining(`${second}: does not come after`)])
})

test('no table is found, and so is a table without its head', () => {
  expect(promiseProblems('# Notes\n', 3, named)).toHaveLength(1)
  expect(promiseProblems('## Promises\n\nSoon.\n', 3, named)).toHaveLength(1)
  expect(promiseProblems('## Promises\n\n| 3.2.1 | Sent. | `3.3 pays` | `acks-zero` |\n', 3, named)).toHaveLength(1)
})
