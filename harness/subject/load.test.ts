import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KataError } from '../errors/index.ts'
import { defaults, folderOf } from './fixtures/start.ts'
import { startSubject } from './index.ts'

async function failureOf(files: Readonly<Record<string, string>>, callTimeoutMs?: number): Promise<KataError> {
  const src = await folderOf(files)
  const failure: unknown = await startSubject({ ...defaults, src, callTimeoutMs }).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof KataError)) throw new Error(`not a KataError: ${failure}`)
  expect(failure.kind).toBe('verdict')
  return failure
}

test('a folder without the module', async () => {
  expect((await failureOf({})).code).toBe('SUBJECT_MODULE_MISSING')
})

test('a syntax error is named with file and line', async () => {
  const failure = await failureOf({
    'index.ts': `export * from './orders.ts'\n`,
    'orders.ts': `const a = 1\nfunction f( { return a }\n`,
  })
  expect(failure.code).toBe('SUBJECT_IMPORT_FAILED')
  expect(failure.observed).toContain('src/orders.ts:2: SyntaxError')
})

test('TypeScript that Node cannot erase is named with file and line', async () => {
  const failure = await failureOf({ 'index.ts': `\nenum Colour { Red }\nexport const c = Colour.Red\n` })
  expect(failure.observed).toContain('src/index.ts:2: SyntaxError')
})

test('a module that was changed is loaded as it is now, the same again', async () => {
  const src = await folderOf({})
  for (const value of [1, 2, 2, 1]) {
    await writeFile(join(src, 'index.ts'), `export const answer = (): number => ${value}\n`)
    await using app = await startSubject<{ answer: () => number }>({ ...defaults, src, pure: ['answer'] })
    expect(await app.answer()).toBe(value)
  }
})

test('a module that is not there is named, and who imports it', async () => {
  const failure = await failureOf({ 'index.ts': `import { a } from './gone.ts'\nexport const b = a\n` })
  expect(failure.code).toBe('SUBJECT_IMPORT_FAILED')
  expect(failure.observed).toContain(`src/index.ts:1`)
  expect(failure.observed).toContain(`'gone.ts' imported from index.ts`)
})

test('a package that is not there is named, and who imports it', async () => {
  const failure = await failureOf({ 'index.ts': `\nimport a from 'no-such-package-here'\nexport const b = a\n` })
  expect(failure.observed).toContain(`src/index.ts:2`)
  expect(failure.observed).toContain(`'no-such-package-here'`)
})

test('a name that the imported module does not export', async () => {
  const files = { 'index.ts': `\nimport { b } from './a.ts'\nexport const c = b\n`, 'a.ts': 'export const a = 1\n' }
  const failure = await failureOf(files)
  expect(failure.observed).toContain('src/index.ts:2: SyntaxError')
  expect(failure.observed).toContain(`'b'`)
})

test('a name of a CommonJS package that Node does not see, and how to come by it', async () => {
  const failure = await failureOf({
    'index.ts': `export * from './topics.ts'\n`,
    'topics.ts': `import { type Admin, ConfigResourceTypes } from 'kafkajs'\nexport const c = (_: Admin) => ConfigResourceTypes\n`,
  })
  expect(failure.next).toContain("import kafkajs from 'kafkajs'; const { ConfigResourceTypes } = kafkajs")
})

test('a module that throws while it loads', async () => {
  const failure = await failureOf({ 'index.ts': `export const a = 1\nthrow new TypeError('boom')\n` })
  expect(failure.observed).toContain('src/index.ts:2: TypeError: boom')
  expect(failure.cause).toMatchObject({ name: 'TypeError', message: 'boom' })
})

test('a module that never stops loading', async () => {
  expect(await failureOf({ 'index.ts': `export const a = 1\nfor (;;) {}\n` }, 3000)).toMatchObject({
    code: 'SUBJECT_HANGS',
    data: { call: 'import', blocked: true },
  })
  expect(await failureOf({ 'index.ts': `await new Promise(() => {})\nexport const a = 1\n` }, 3000)).toMatchObject({
    code: 'SUBJECT_HANGS',
    data: { call: 'import', blocked: false },
  })
})

test('a module that ends the process while it loads', async () => {
  expect(await failureOf({ 'index.ts': 'process.exit(0)\n' })).toMatchObject({
    code: 'SUBJECT_EXITED',
    data: { code: 0 },
  })
})

test('a folder whose path has spaces and Cyrillic letters', async () => {
  const failure = await failureOf({
    'index.ts': `import './мои заказы.ts'\n`,
    'мои заказы.ts': `\nthrow new Error('внутри')\n`,
  })
  expect(failure.observed).toContain('src/мои заказы.ts:2: Error: внутри')
})
