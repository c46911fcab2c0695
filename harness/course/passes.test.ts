import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passesOf } from './passes.ts'
import { tinyCourse } from './tiny-course.ts'
import { solutionsOf } from './variants.ts'

test('a pass is of a lab, of an implementation and of what judged it; texts for people are nothing to it', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  const file = join(lab.dir, '..', 'passes')
  const src = join(solutionsOf(lab), 'src')
  const keyOf = async (judgedBy: unknown = ['right', 0]) => (await passesOf(lab, file)).keyOf(src, judgedBy)
  const passes = await passesOf(lab, file)
  const key = await keyOf()
  expect(passes.has(key)).toBe(false)
  await passes.keep(key)
  expect((await passesOf(lab, file)).has(key)).toBe(true)
  await appendFile(join(lab.dir, 'README.md'), 'Another sentence.\n')
  expect(await keyOf()).toBe(key)
  const others = [await keyOf(['right', 1])]
  await appendFile(join(src, 'index.ts'), '// another\n')
  others.push(await keyOf())
  await appendFile(join(lab.dir, 'lab.ts'), '// another\n')
  others.push(await keyOf())
  expect(new Set([key, ...others]).size).toBe(4)
})
