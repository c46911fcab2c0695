import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { titleOf } from './titles.ts'

async function folderOf(titles?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'titles-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  if (titles !== undefined) await writeFile(join(folder, 'titles.ru.json'), titles)
  return folder
}

test('a test has the Russian title that stands beside its spec', async () => {
  const file = join(await folderOf('{ "9.1 greets": "9.1 здоровается" }'), '01.spec.ts')
  expect(titleOf({ title: '9.1 greets', file })).toEqual({ en: '9.1 greets', ru: '9.1 здоровается' })
})

test.each([
  ['nobody has translated it', '{}'],
  ['there is no such file', undefined],
  ['the file is broken', '{'],
])('where %s, it keeps the English one', async (_, titles) => {
  const file = join(await folderOf(titles), '01.spec.ts')
  expect(titleOf({ title: '9.1 greets', file })).toEqual({ en: '9.1 greets', ru: '9.1 greets' })
})
