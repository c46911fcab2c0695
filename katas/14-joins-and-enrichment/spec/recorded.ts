/** Cases that Kafka Streams itself has been asked, on the JVM, about the topologies of this lab: what went in and what came out. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type * as Lab from '../src/index.ts'
import { type App, drive, expectSame, type Input, type Output, sorted } from './driven.ts'

type Step = [topic: string, key: string | null, value: string | null, timestamp: number]

interface Recorded {
  steps: Step[]
  outputs: [step: number, topic: string, key: string | null, value: string, timestamp: number][]
}

interface Mapping {
  topology: Parameters<typeof drive>[1]
  options?: Lab.WindowOptions
  /** The lab's topic for a recorded one, and its value for a recorded text. */
  inputs: Readonly<Record<string, { topic: string; value: (text: string) => object }>>
  output: (text: string) => unknown
  /** Where the recorded case stops being about this lab: so many of its steps. */
  until?: (steps: readonly Step[]) => number
}

/** Compares what the topology makes of recorded cases, drawn by the seed, with what the JVM made of them. */
export async function expectAsRecorded(app: App, name: string, seed: number, mapping: Mapping): Promise<void> {
  const file = new URL(`../../../fixtures/streams/${name}.jsonl.gz`, import.meta.url)
  const [header = '', ...lines] = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
  const { kafka } = JSON.parse(header) as { kafka: string }
  const telling = lines
    .map((line) => caseOf(JSON.parse(line) as Recorded, mapping))
    .filter((it) => it.expected.length > 0)
  const length = { minLength: cases, maxLength: cases }
  const chosen = fc.sample(fc.shuffledSubarray(telling, length), { seed, numRuns: 1 })[0]!
  for (const { inputs, expected } of chosen) {
    const topology = await drive(app, mapping.topology, mapping.options)
    const seen = await topology.pipe(...inputs)
    await topology.close()
    expectSame({ seen: sorted(seen), expected: sorted(expected) }, inputs, {
      en: `what Kafka Streams ${kafka} on the JVM makes of it`,
      ru: `что делает Kafka Streams ${kafka} на JVM`,
    })
  }
}

/** Of those in which something comes out. */
const cases = 60

function caseOf({ steps, outputs }: Recorded, mapping: Mapping): { inputs: Input[]; expected: Output[] } {
  const count = mapping.until?.(steps) ?? steps.length
  return {
    inputs: steps.slice(0, count).map((step) => inputOf(step, mapping)),
    expected: outputs
      .filter(([step]) => step < count)
      .map(([, , key, value, timestamp]) => ({ key, value: mapping.output(value), timestamp })),
  }
}

function inputOf([topic, key, value, timestamp]: Step, { inputs }: Mapping): Input {
  const to = inputs[topic]!
  return { topic: to.topic, key, value: value === null ? null : to.value(value), timestamp }
}

/**
 * How far a case of a windowed join goes before it asks for what no join promises: a record that meets another so old that the join may have
 * forgotten it (older than `retentionMs`, by stream time); or a null value or missing key that moves stream time on, which a join sees or not.
 */
export function untilForgotten(steps: readonly Step[], windowMs: number, retentionMs: number): number {
  let streamTime = -1
  const at = steps.findIndex(([, key, value, timestamp], index) => {
    const moves = timestamp > streamTime
    streamTime = Math.max(streamTime, timestamp)
    if (key === null || value === null) return moves
    return steps
      .slice(0, index)
      .some(
        ([, other, , time]) =>
          other === key && Math.abs(time - timestamp) <= windowMs && time <= streamTime - retentionMs,
      )
  })
  return at < 0 ? steps.length : at
}

export const recordedClick = (text: string): Lab.Click => ({ clickId: text, productId: text })
