import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findLab } from '../lab/index.ts'
import { changedGiven } from './stubs.ts'

test('a given file that is not as it was published is named; line ends and other files do not matter', async () => {
  const published = await findLab('1')
  const dir = await mkdtemp(join(tmpdir(), 'given-'))
  try {
    await cp(published.dir, dir, { recursive: true })
    const lab = { ...published, dir }
    const file = join(dir, 'src', 'event.ts')
    const text = await readFile(file, 'utf8')
    await writeFile(join(dir, 'src', 'producer.ts'), 'export {}\n')
    await writeFile(file, text.replaceAll('\n', '\r\n'))
    expect(await changedGiven(lab)).toEqual([])
    await writeFile(file, text.replace('max(64)', 'max(65)'))
    expect(await changedGiven(lab)).toEqual(['event.ts'])
    await rm(file)
    expect(await changedGiven(lab)).toEqual(['event.ts'])
    expect(await changedGiven({ ...lab, given: [] })).toEqual([])
  } finally {
    await rm(dir, { recursive: true })
  }
})
