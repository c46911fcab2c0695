import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { killGroup } from '../guardian/index.ts'
import { start } from './fixtures/start.ts'
import { SpareHosts } from './spare-hosts.ts'

type Calls = typeof import('./fixtures/calls.ts')

const src = fileURLToPath(new URL('fixtures', import.meta.url))

/** A host taken from the spares, as a subject takes it; it goes with the test. */
function take(spares: SpareHosts, kind: Parameters<SpareHosts['take']>[0]) {
  const child = spares.take(kind)
  onTestFinished(() => void killGroup(child, 'SIGKILL'))
  return child
}

test('subjects that start from spares are processes of their own and work', async () => {
  const spares = new SpareHosts()
  const subjects = []
  for (const name of ['one', 'two', 'three'])
    subjects.push(await start<Calls>({ src, entry: 'calls.ts', pure: ['sum'], spares, name }))
  expect(new Set(subjects.map(({ $ }) => $.pid)).size).toBe(3)
  expect(await Promise.all(subjects.map((one, n) => one.sum(n, 1)))).toEqual([1, 2, 3])
  for (const { $ } of subjects) expect(await $.end()).toMatchObject({ code: 0, leaks: [] })
})

test('a spare is given once, and to those alone who ask for its kind', async () => {
  const spares = new SpareHosts()
  spares.prepare({ src })
  const shop = { src, env: { SHOP: 'north' }, libraries: ['zod'] }
  const other = take(spares, shop)
  expect(other.spawnargs).not.toContain('zod')
  const spare = take(spares, shop)
  expect(spare.spawnargs).toContain('zod')
  expect(take(spares, shop).pid).not.toBe(spare.pid)
})

test('a spare after a subject that called providers is ready for them, and fits one that does not', async () => {
  const spares = new SpareHosts()
  const http = async () => ({ kind: 'response', status: 204 }) as const
  take(spares, { src, http })
  const spare = take(spares, { src })
  expect(spare.spawnargs).toEqual(expect.arrayContaining(['msw']))
  expect(take(spares, { src }).spawnargs).not.toContain('msw')
})

test('a spare that died is not given', async () => {
  const spares = new SpareHosts()
  const kind = { src, libraries: ['zod'] }
  spares.prepare(kind)
  const doomed = spares.ahead
  if (!doomed) throw new Error('no host is ahead')
  killGroup(doomed, 'SIGKILL')
  await once(doomed, 'exit')
  expect(take(spares, kind).spawnargs).not.toContain('zod')
})

test('with the inspector nothing is started ahead', async () => {
  const spares = new SpareHosts()
  spares.prepare({ src, inspect: true })
  expect(spares.ahead).toBeUndefined()
})
