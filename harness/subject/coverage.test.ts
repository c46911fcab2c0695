import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderOf, start } from './fixtures/start.ts'
import { coverageOf } from './index.ts'

type Covered = typeof import('./fixtures/measured/index.ts')

const src = fileURLToPath(new URL('fixtures/measured', import.meta.url))
/** Of 13 lines with code of index.ts, 9 run; types.ts holds none; unloaded.ts is never loaded. */
const expected = {
  lines: { total: 15, covered: 9, pct: 60 },
  files: [
    { path: 'index.ts', total: 13, covered: 9, uncovered: [17, 23, 25, 31] },
    { path: 'unloaded.ts', total: 2, covered: 0, uncovered: [3, 4] },
  ],
}

async function run(coverage: string) {
  const app = await start<Covered>({ src, coverage })
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  await app.isLarge({ id: '1', amount: 3 })
  app.forever(resolve).catch(() => {})
  await ready
  return app
}

test('the lines that ran, in files with types, comments and letters outside of ASCII', async () => {
  const dir = await folderOf({})
  await (await run(dir)).$.end()
  expect(await coverageOf({ dirs: [dir], src })).toMatchObject(expected)
})

test('files that are left out count neither way', async () => {
  const dir = await folderOf({})
  await (await run(dir)).$.end()
  expect(await coverageOf({ dirs: [dir], src, without: ['unloaded.ts'] })).toMatchObject({
    lines: { total: 13, covered: 9 },
    files: [{ path: 'index.ts' }],
  })
})

test('a subject that was killed has written its coverage', async () => {
  const dir = await folderOf({})
  const app = await run(dir)
  await expect.poll(() => coverageOf({ dirs: [dir], src }), { timeout: 20_000 }).toMatchObject(expected)
  await app.$.kill()
  expect(await coverageOf({ dirs: [dir], src })).toMatchObject(expected)
})

test('a subject that ends by process.exit has written its coverage', async () => {
  const dir = await folderOf({})
  const leaving = await folderOf({ 'index.ts': 'export function leave() {\n  process.exit(0)\n}\n' })
  const app = await start<{ leave(): void }>({ src: leaving, coverage: dir })
  await app.leave().catch(() => {})
  expect(await coverageOf({ dirs: [dir], src: leaving })).toMatchObject({ lines: { total: 2, covered: 2 } })
})

test('what several subjects ran adds up, from one directory or several', async () => {
  const [a, b] = [await folderOf({}), await folderOf({})]
  const large = await start<Covered>({ src, coverage: a })
  await large.isLarge({ id: '1', amount: 300 })
  await large.$.end()
  for (const dir of [a, b]) await (await run(dir)).$.end()
  for (const dirs of [[a], [a, b]]) {
    const { files } = await coverageOf({ dirs, src })
    expect(files[0]).toMatchObject({ path: 'index.ts', uncovered: [23, 25, 31] })
  }
})

test('without any subject nothing is covered, and a missing directory is no error', async () => {
  const { lines } = await coverageOf({ dirs: ['/nowhere/at/all'], src })
  expect(lines).toEqual({ total: 15, covered: 0, pct: 0 })
})

test('a file that does not parse is no error', async () => {
  const broken = await folderOf({ 'index.ts': 'export function f( {\n' })
  expect((await coverageOf({ dirs: [], src: broken })).lines.covered).toBe(0)
})
