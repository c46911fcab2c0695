/** What the specs of this lab share: records for a topology, what it made of them, and many cases of it. */
import fc from 'fast-check'
import { expect, type Subject, type Text, type Topics, type TopologyOutput } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

export type App = Subject<typeof Lab>

/** A record on its way in. Text, bytes and null go as they are, objects as JSON. */
export interface Input {
  topic: string
  key: string | null
  value: object | string | Uint8Array | null
  timestamp: number
}

/** A record that came out. */
export interface Output {
  key: string | null
  value: unknown
  timestamp: number
}

export const click = (user: string | null, clickId: string, productId: string, timestamp: number): Input => ({
  topic: 'user-clicks',
  key: user,
  value: { clickId, productId },
  timestamp,
})

export const profile = (user: string | null, name: string | null, timestamp = 0): Input => ({
  topic: 'user-profiles',
  key: user,
  value: name === null ? null : { name, country: 'NL' },
  timestamp,
})
export const product = (id: string | null, title: string | null, timestamp = 0): Input => ({
  topic: 'products',
  key: id,
  value: title === null ? null : { title, category: 'kitchen' },
  timestamp,
})

export const purchase = (user: string | null, orderId: string, timestamp: number): Input => ({
  topic: 'purchases',
  key: user,
  value: { orderId, cents: 100 },
  timestamp,
})

/** JSON with a byte, `\xff`, that no UTF-8 has. */
export const badUtf8 = (json: string): Uint8Array => Buffer.from(json, 'latin1')

/** What breaks the contract of `user-clicks`, one way each. */
export const unreadableClicks = (timestamp: number): Input[] =>
  [
    'no JSON',
    '[]',
    { clickId: 'x' },
    { clickId: '', productId: 'tea' },
    { clickId: 'x'.repeat(65), productId: 'tea' },
    { clickId: 'x', productId: 'x'.repeat(65) },
    { clickId: 7, productId: 'tea' },
    badUtf8('{"clickId":"\xff","productId":"tea"}'),
    null,
  ].map((value) => ({ ...click('anna', 'x', 'tea', timestamp), value }))

const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString()

function readable({ key, value, timestamp }: TopologyOutput): Output {
  const json = text(value)
  try {
    return { key: text(key), value: json && JSON.parse(json), timestamp }
  } catch {
    return { key: text(key), value: json, timestamp }
  }
}

/** The topology with records piped in one after another; `pipe` gives what came out since the last look. */
export async function drive(app: App, name: 'enrichedEvents' | 'correlatedClicks' | 'clickOutcomes', options?: object) {
  const topology = await app.$topology(name, ...(options ? [options] : []))
  const topic = {
    enrichedEvents: 'enriched-events',
    correlatedClicks: 'correlated-clicks',
    clickOutcomes: 'click-outcomes',
  }
  const packed = (inputs: readonly Input[]) => inputs.map((input) => ({ ...input, value: packedValue(input.value) }))
  const outputs = async () => (await topology.read(topic[name])).map(readable)
  return {
    async pipe(...inputs: readonly Input[]): Promise<Output[]> {
      await topology.pipe(packed(inputs))
      return outputs()
    },
    /** As `pipe`, of records of which some are bad: none of them may stop the task. */
    async survive(...inputs: readonly Input[]): Promise<Output[]> {
      const end = await topology.pipe(packed(inputs)).then(
        () => 'nothing was thrown',
        (error: Error) => error.message,
      )
      expect(end, means.taskStopped).toBe('nothing was thrown')
      return outputs()
    },
    /** The clock on the wall goes on, and no record comes. */
    waitOnTheWall: (ms: number) => topology.advanceWallClockTime(ms),
    close: () => topology.close(),
  }
}

const packedValue = (value: Input['value']) =>
  typeof value === 'object' && value && !(value instanceof Uint8Array) ? JSON.stringify(value) : value

/** Exactly these records were reported, in this order: `topic:offset`, the lab's names. */
export function expectRejected(app: App, topics: Topics, places: readonly string[]): void {
  expect(
    app.$.rejects.map(({ topic, offset }) => `${topic}:${offset}`),
    means.rejected,
  ).toEqual(places.map((place) => topics.name(place)))
}

/** Everything that comes out of a fresh topology for these records. */
export async function outputsOf(
  app: App,
  inputs: readonly Input[],
  ...args: Parameters<typeof drive> extends [App, ...infer A] ? A : never
) {
  const topology = await drive(app, ...args)
  const outputs = await topology.pipe(...inputs)
  await topology.close()
  return outputs
}

/** Fields may be written in any order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )

/** An order for what may come out in any. */
export const sorted = (outputs: readonly Output[]): Output[] =>
  outputs.toSorted((a, b) => a.timestamp - b.timestamp || (canonical(a) < canonical(b) ? -1 : 1))

interface Case {
  seen: readonly unknown[]
  expected: readonly unknown[]
}

/** Draws histories until what comes out of one is not what is expected. The message shows the shortest such history. */
export async function expectForAll(
  history: fc.Arbitrary<Input[]>,
  { seed, numRuns = 60 }: { seed: number; numRuns?: number },
  look: (inputs: Input[]) => Promise<Case>,
  rule: Text,
): Promise<void> {
  let thrown: unknown
  const same = async (inputs: Input[]): Promise<boolean> => {
    if (thrown !== undefined) return true
    try {
      const { seen, expected } = await look(inputs)
      return canonical(seen) === canonical(expected)
    } catch (error) {
      thrown = error
      return true
    }
  }
  const { counterexample } = await fc.check(fc.asyncProperty(history, same), { seed, numRuns })
  if (thrown !== undefined) throw thrown
  if (!counterexample) return
  const [inputs] = counterexample
  expectSame(await look(inputs), inputs, rule)
}

export function expectSame({ seen, expected }: Case, inputs: readonly Input[], rule: Text): void {
  expect(seen, { of: means.ofTheseRecords(rule, shown(inputs)) }).toEqual(expected)
}

function shown(inputs: readonly Input[]): string {
  return inputs
    .map(({ topic, key, value, timestamp }) => `    @${timestamp} ${topic} ${key ?? '∅'}: ${packedValue(value) ?? '∅'}`)
    .join('\n')
}
