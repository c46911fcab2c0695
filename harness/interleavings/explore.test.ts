import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Choice, explore, type Model, walk } from './index.ts'

/** Two who add one to a number: read it, then write what they read plus one. */
interface Counting {
  number: number
  /** What each has read; undefined: not yet; `done`. */
  read: readonly (number | 'done' | undefined)[]
}

function counting(locked: boolean): Model<Counting> {
  return {
    start: () => ({ number: 0, read: [undefined, undefined] }),
    choices: ({ number, read }) =>
      read.flatMap((mine, who): Choice<Counting>[] => {
        const become = (value: number | 'done') => read.map((old, nth) => (nth === who ? value : old))
        if (mine === 'done') return []
        if (mine !== undefined)
          return [{ step: `${who} writes`, take: () => ({ number: mine + 1, read: become('done') }) }]
        const isBusy = locked && read.some((other) => typeof other === 'number')
        return isBusy ? [] : [{ step: `${who} reads`, take: async () => ({ number, read: become(number) }) }]
      }),
    keyOf: (moment) => JSON.stringify(moment),
    isEnd: ({ read }) => read.every((mine) => mine === 'done'),
    violations: ({ number, read }) =>
      read.every((mine) => mine === 'done') && number !== 2 ? [`it is ${number} and not 2`] : [],
  }
}

test('all interleavings are tried, and the shortest way to what is wrong is told', async () => {
  const { wrong } = await explore(counting(false))
  expect(wrong).toMatchObject({
    violations: ['it is 1 and not 2'],
    path: ['0 reads', '1 reads', '0 writes', '1 writes'],
  })
})

test('where nothing is wrong each moment is visited once, and each end told', async () => {
  const { wrong, ends, moments } = await explore(counting(true))
  expect(wrong).toBeUndefined()
  expect(ends.map(({ moment }) => moment.number)).toEqual([2])
  expect(moments).toBe(8)
})

test('a drawn way goes on to an end, and finds what is wrong on some ways', async () => {
  const draws = fc.sample(fc.array(fc.nat(100), { maxLength: 6 }), { seed: 1, numRuns: 50 })
  const found = await Promise.all(draws.map((draw) => walk(counting(false), draw)))
  expect(found.every(({ path }) => path.length === 4)).toBe(true)
  expect(new Set(found.map(({ violations }) => violations.join()))).toEqual(new Set(['', 'it is 1 and not 2']))
})

test('who finishes a way may leave choices alone', async () => {
  const found = await walk(counting(true), [], (choices) => choices.find(({ step }) => step.startsWith('0')))
  expect(found.path).toEqual(['0 reads', '0 writes'])
})
