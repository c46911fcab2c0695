/** Cases that Kafka Streams itself has been asked, on the JVM, about the topologies of this lab: what went in and what came out. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type * as Lab from '../src/index.ts'
import { type App, drive, expectSame, type Input, type Output, sorted } from './driven.ts'
import { means } from './means.ts'

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
  /** Where the moment of an output is left open: a record that lets everything out that is held back, and what is to come out then. */
  end?: { input: Input; outputs: (inputs: readonly Input[], outputs: readonly Output[]) => Output[] }
}

/**
 * Compares what the topology makes of recorded cases, drawn by the seed, with what the JVM made of them. A case of a windowed join is cut
 * where it leaves what every join promises, which is early in many: missing keys and lateness beyond that are the business of the other tests.
 */
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
    const { end } = mapping
    const all = end ? [...inputs, end.input] : inputs
    const outputs = end ? [...expected, ...end.outputs(inputs, expected)] : expected
    const seen = await topology.pipe(...all)
    await topology.close()
    expectSame({ seen: sorted(seen), expected: sorted(outputs) }, all, means.onTheJvm(kafka))
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

/** A step as a join meets it: how far stream time was when it came. */
interface Arrival {
  topic: string
  timestamp: number
  streamTime: number
}

/**
 * How far a case of a windowed join goes before it asks for what no join promises: a record that meets another so old that the join may have
 * forgotten it (older than `retentionMs`, by stream time); or a null value or missing key that moves stream time on, which a join sees or not.
 */
export function untilForgotten(steps: readonly Step[], windowMs: number, retentionMs: number): number {
  return untilMeeting(steps, windowMs, (earlier, now) => earlier.timestamp <= now.streamTime - retentionMs)
}

/**
 * How far a case of a left join goes before one side's record, held back or given up, meets one of the other side although either of them came
 * later than the grace: at which record exactly a join gives up is no promise.
 */
export function untilGivenUp(steps: readonly Step[], left: string, windowMs: number, graceMs: number): number {
  const isLate = ({ timestamp, streamTime }: Arrival) => timestamp < streamTime - graceMs
  return untilMeeting(steps, windowMs, (earlier, now) => {
    return earlier.topic === left && now.topic !== left && (isLate(earlier) || isLate(now))
  })
}

/** The index of the first step that meets, by key and window, an earlier one in a way that is `doubtful`. */
function untilMeeting(
  steps: readonly Step[],
  windowMs: number,
  doubtful: (earlier: Arrival, now: Arrival) => boolean,
): number {
  const arrived = new Map<string, Arrival[]>()
  let streamTime = -1
  const at = steps.findIndex(([topic, key, value, timestamp]) => {
    const moves = timestamp > streamTime
    streamTime = Math.max(streamTime, timestamp)
    if (key === null || value === null) return moves
    const now = { topic, timestamp, streamTime }
    const sameKey = arrived.get(key) ?? []
    arrived.set(key, [...sameKey, now])
    return sameKey.some((it) => Math.abs(it.timestamp - timestamp) <= windowMs && doubtful(it, now))
  })
  return at < 0 ? steps.length : at
}

export const recordedClick = (text: string): Lab.Click => ({ clickId: text, productId: text })
