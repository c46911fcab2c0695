import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Result, Step } from './protocol.ts'

const FOLDER = fileURLToPath(new URL('../../../fixtures/streams/', import.meta.url))
const COUNTEREXAMPLES = `${FOLDER}counterexamples/`

export interface RecordedHeader {
  readonly topology: string
  readonly kafka: string
  readonly java: string
  /** Of fast-check, with the cases' number: the same input is made from it again. */
  readonly seed: number
  readonly cases: number
}

export interface RecordedCase {
  readonly steps: readonly Step[]
  /** What the JVM made of them. */
  readonly expected: Result
}

/** One of the cases that were found to differ once. */
export interface RecordedCounterexample extends RecordedCase {
  readonly topology: string
  readonly kafka: string
}

/** `fixtures/streams/<topology>.jsonl.gz`: a header, then one case a line; a step is `[topic, key, value, timestamp]` or `[wallClock]`. */
export async function writeRecorded(header: RecordedHeader, cases: readonly RecordedCase[]): Promise<void> {
  const lines = [header, ...cases.map(({ steps, expected }) => ({ steps: steps.map(packed), ...expected }))]
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  await writeFile(`${FOLDER}${header.topology}.jsonl.gz`, gzipSync(text, { level: 9 }))
}

export async function readRecorded(topology: string): Promise<{ header: RecordedHeader; cases: RecordedCase[] }> {
  const text = gunzipSync(await readFile(`${FOLDER}${topology}.jsonl.gz`)).toString()
  const [header, ...lines] = text.trimEnd().split('\n')
  const cases = lines.map((line) => {
    const { steps, ...expected } = JSON.parse(line) as Result & { steps: PackedStep[] }
    return { steps: steps.map(unpacked), expected }
  })
  return { header: JSON.parse(header!), cases }
}

/** Topology to the JVM's `describe()`. */
export async function readDescriptions(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(`${FOLDER}descriptions.json`, 'utf8'))
}

export async function writeDescriptions(descriptions: Readonly<Record<string, string>>): Promise<void> {
  await writeFile(`${FOLDER}descriptions.json`, `${JSON.stringify(descriptions, null, 1)}\n`)
}

/** Keeps it for `recorded.test.ts`; gives the file's name. */
export async function keepCounterexample(found: RecordedCounterexample): Promise<string> {
  for (let n = 1; ; n++) {
    const file = `${COUNTEREXAMPLES}${found.topology}-${n}.json`
    if (existsSync(file)) continue
    await writeFile(file, `${JSON.stringify(found, null, 1)}\n`)
    return file
  }
}

export async function readCounterexamples(): Promise<[file: string, found: RecordedCounterexample][]> {
  const files = (await readdir(COUNTEREXAMPLES)).filter((file) => file.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (file) => [file, JSON.parse(await readFile(`${COUNTEREXAMPLES}${file}`, 'utf8'))] as const),
  ) as Promise<[string, RecordedCounterexample][]>
}

type PackedStep = [topic: string, key: string | null, value: string | null, timestamp: number] | [wallClock: number]

function packed(step: Step): PackedStep {
  return 'wallClock' in step ? [step.wallClock] : [step.topic, step.key, step.value, step.timestamp]
}

function unpacked(step: PackedStep): Step {
  if (step.length === 1) return { wallClock: step[0] }
  const [topic, key, value, timestamp] = step
  return { topic, key, value, timestamp }
}
