/** The student's tests, tried on the application as it is, on one that is written otherwise, and on those with a fault. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KafkaForTests, runTests, type TestRun, type Variant } from '#harness/test-runs'
import { faults, otherwise } from './faults.ts'

/** One of the student's files, `<this>.test.ts`. */
export type TestFile = keyof typeof faults

export interface Place {
  /** Folder of the application and of the student's tests. */
  src: string
  kafka: KafkaForTests
}

interface Edit {
  file: string
  find: string
  replace: string
}

/** The application as it is, and one that keeps the same promises in other words. */
export async function onRightOnes({ src, kafka }: Place, files: readonly TestFile[]): Promise<TestRun> {
  const variants = [{ name: 'right', files: {} }, await edited(src, 'otherwise', otherwise)]
  return runTests({ src, tests: files.map(testFile), variants, kafka })
}

const tried = new Map<TestFile, Promise<TestRun>>()

/** All applications with a fault for this file. They are tried together, when the first of them is asked for. */
export function onFaultyOnes(place: Place, file: TestFile): Promise<TestRun> {
  const run = tried.get(file) ?? tryFaults(place, file)
  tried.set(file, run)
  return run
}

async function tryFaults({ src, kafka }: Place, file: TestFile): Promise<TestRun> {
  const variants = [{ name: 'right', files: {} }]
  for (const [index, fault] of faults[file].entries()) variants.push(await edited(src, variantOf(index), [fault]))
  return runTests({ src, tests: [testFile(file)], variants, kafka, untilFailure: true })
}

export const testFile = (name: TestFile): string => `${name}.test.ts`
export const variantOf = (index: number): string => `fault-${index}`

async function edited(src: string, name: string, edits: readonly Edit[]): Promise<Variant> {
  const files: Record<string, string> = {}
  for (const { file, find, replace } of edits) {
    const text = files[file] ?? (await readFile(join(src, file), 'utf8'))
    const [before, after, ...more] = text.split(find)
    if (after === undefined || more.length > 0) throw new Error(`${name}: ${file} has ${find} ${more.length + 1} times`)
    files[file] = before + replace + after
  }
  return { name, files }
}
