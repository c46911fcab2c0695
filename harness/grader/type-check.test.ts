import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { guardedDirectory } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'
import { compilerLimits, coverageOf } from '../subject/index.ts'
import { typeProblems } from './index.ts'

/** A folder whose index.ts imports the text, as more.ts. */
async function importing(text: string): Promise<string> {
  const src = await srcOf("import './more.ts'\n")
  await writeFile(join(src, 'more.ts'), text)
  return src
}

async function srcOf(text: string): Promise<string> {
  const parent = join(repository, '.kata')
  await mkdir(parent, { recursive: true })
  const folder = await guardedDirectory(parent, 'types-')
  onTestFinished(() => folder[Symbol.asyncDispose]())
  await writeFile(join(folder.path, 'index.ts'), text)
  return folder.path
}

const nested = (open: string, close: string, times: number) =>
  `export const x = ${open.repeat(times)}1${close.repeat(times)}\n`

/** The parser tries each level in two ways, and all of them again for the level above. */
const generic = nested('async <T>(b = ', ')', 40)

/** A stack overflows well within this time, also on a machine that is busy with other work. */
const limits = { ...compilerLimits, timeMs: 20_000 }

const tooMuch: [name: string, text: string, observed: RegExp][] = [
  ['a generic call nested 40 deep', generic, /^src\/more\.ts: no end after 20 s/],
  ['brackets nested 50,000 deep', nested('[', ']', 50_000), /^src\/more\.ts: the stack overflowed/],
]

test.each(tooMuch)(
  '%s is a verdict of the type check and of the count of lines, and names the file',
  async (_name, text, observed) => {
    const src = await importing(text)
    const gaveUp = { code: 'COMPILER_GAVE_UP', kind: 'verdict', observed: expect.stringMatching(observed) }
    await Promise.all([
      expect(typeProblems(src, limits)).rejects.toMatchObject(gaveUp),
      expect(coverageOf({ dirs: [], src }, limits)).rejects.toMatchObject(gaveUp),
    ])
  },
)

test('a sum of 60,000 terms, which the compiler takes, has its lines counted', async () => {
  const src = await srcOf(`export const x = ${Array(60_000).fill("'a'").join(' + ')}\n`)
  expect(await typeProblems(src)).toEqual([])
  expect(await coverageOf({ dirs: [], src })).toMatchObject({ lines: { total: 1, covered: 0 } })
})

test('a type problem has its place; its message is cut, and carries no control characters', async () => {
  const src = await srcOf(`export const ok = 1\nexport const x: 'a\\u001b[31mb' = '${'y'.repeat(5_000)}'\n`)
  const [problem, ...others] = await typeProblems(src)
  expect(others).toEqual([])
  expect(problem).toMatchObject({ file: 'index.ts', line: 2, column: 14, code: 2322 })
  expect(problem!.message).not.toMatch(/\p{Cc}(?<!\n)/u)
  expect(problem!.message.length).toBeLessThan(1_100)
})

test('of many type problems the first fifty are shown, and how many more there are', async () => {
  const wrong = Array.from({ length: 80 }, (_, n) => `export const a${n}: string = ${n}\n`)
  const problems = await typeProblems(await srcOf(wrong.join('')))
  expect(problems).toHaveLength(51)
  expect(problems.at(-1)!.message).toContain('30')
})

test('what its declarations break elsewhere is named too', async () => {
  const meddling = "declare module 'kafkajs' { interface KafkaConfig { neverGiven: string } }\nexport {}\n"
  const text = `import '#harness/kata'\nimport type {} from 'kafkajs'\n${meddling}`
  expect(await typeProblems(await srcOf(text))).toMatchObject([{ file: 'harness/kata/ctx.ts' }])
})
