import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../../broker/index.ts'
import { seededRandom } from '../../random/index.ts'
import { eventually, openTopics, type Topics } from '../../topics/index.ts'
import { historyOf } from './fixtures/application.ts'
import { Crashes } from './fixtures/crashes.ts'

let broker: Broker
let topics: Topics

/** `STREAMS_SEEDS=200` for the soak; `STREAMS_FIRST_SEED` to see one again. */
const seeds = Number(process.env['STREAMS_SEEDS'] ?? 12)
const firstSeed = Number(process.env['STREAMS_FIRST_SEED'] ?? 1)

beforeAll(async () => {
  broker = await startBroker({ mode: 'native' })
  topics = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'crash.' })
})

afterAll(async () => {
  await topics?.[Symbol.asyncDispose]()
  await broker?.[Symbol.asyncDispose]()
})

const words = ['to', 'be', 'or', 'not', 'that', 'is', 'the', 'question']

/** Draws lines of words and keeps count of what was sent. */
function writer(topic: string, seed: number) {
  const random = seededRandom(seed)
  const sent: string[] = []
  const word = () => words[Math.floor(random() * words.length)]!
  const feed = async () => {
    const lines = Array.from({ length: 10 }, () => `${word()} ${word()} ${word()}`)
    await topics.produce(
      topic,
      lines.map((value, index) => ({ key: `${index}`, value })),
    )
    sent.push(...lines.flatMap((line) => line.split(' ')))
  }
  const expected = () => {
    const counts = Map.groupBy(sent, (it) => it)
    return Object.fromEntries([...counts].map(([it, { length }]) => [it, Array.from({ length }, (_, i) => i + 1)]))
  }
  return { feed, expected }
}

test.each(Array.from({ length: seeds }, (_, index) => firstSeed + index))(
  'under exactly-once every record counts once, whatever crashes (seed %i)',
  async (seed) => {
    const [input, output] = [`in${seed}`, `out${seed}`]
    await topics.create(input, { partitions: 2 })
    await topics.create(output, { partitions: 2 })
    const { feed, expected } = writer(input, seed)
    await using crashes = await Crashes.run({
      seed,
      broker,
      topology: 'wordCounting',
      input: topics.name(input),
      output: topics.name(output),
      applicationId: topics.name(`app${seed}`),
      feed,
    })
    await eventually(async () => expect(await historyOf(topics, output), crashes.log.join('\n')).toEqual(expected()), {
      timeoutMs: 40_000,
    })
  },
  120_000,
)
