import { expect, test } from 'vitest'
import { seededRandom } from '../../random/index.ts'
import { eventually } from '../../topics/index.ts'
import { TopologyTestDriver } from '../driver/driver.ts'
import { bytes, string } from '../serdes/basic.ts'
import { ownCluster } from './fixtures/cluster.ts'
import { Crashes } from './fixtures/crashes.ts'
import { windowedWordCounting } from './fixtures/topologies.ts'

/** `STREAMS_SEEDS=200` for the soak; `STREAMS_FIRST_SEED` to see one again. */
const seeds = Number(process.env['STREAMS_SEEDS'] ?? 12)
const firstSeed = Number(process.env['STREAMS_FIRST_SEED'] ?? 1)

const { broker, topics } = await ownCluster('crash.')

const words = ['to', 'be', 'or', 'not', 'that', 'is', 'the', 'question']
const spanMs = 180_000

/** Draws lines of words within some minutes, out of order, and keeps what was sent. */
function writer(topic: string, seed: number) {
  const random = seededRandom(seed)
  const begun = Date.now() - spanMs
  const sent: { key: string; value: string; timestamp: number }[] = []
  const word = () => words[Math.floor(random() * words.length)]!
  const line = (_: unknown, index: number) => {
    const timestamp = begun + Math.floor(random() * spanMs)
    return { key: `${index}`, value: `${word()} ${word()} ${word()}`, timestamp }
  }
  const feed = async () => {
    const lines = Array.from({ length: 10 }, line)
    await topics.produce(topic, lines)
    sent.push(...lines)
  }
  return { feed, sent }
}

/** What TopologyTestDriver makes of the same input: every value of each key, in order, as bytes. */
function driven(sent: readonly { key: string; value: string; timestamp: number }[]): Record<string, string[]> {
  const driver = new TopologyTestDriver(windowedWordCounting('in', 'out'))
  const input = driver.createInputTopic('in', string, string)
  for (const { key, value, timestamp } of sent) input.pipeInput(key, value, timestamp)
  const records = driver.createOutputTopic('out', bytes, bytes).readRecordsToList()
  driver.close()
  return byKey(records)
}

function byKey(records: readonly { key: Uint8Array | null; value: Uint8Array | null }[]): Record<string, string[]> {
  const hex = (it: Uint8Array | null) => Buffer.from(it ?? []).toString('hex')
  const groups = Map.groupBy(records, ({ key }) => hex(key))
  return Object.fromEntries([...groups].map(([key, values]) => [key, values.map(({ value }) => hex(value))]))
}

test.each(Array.from({ length: seeds }, (_, index) => firstSeed + index))(
  'under exactly-once every record counts once, whatever crashes (seed %i)',
  async (seed) => {
    const [input, output] = [`in${seed}`, `out${seed}`]
    await topics.create(input, { partitions: 2 })
    await topics.create(output, { partitions: 2 })
    const { feed, sent } = writer(input, seed)
    await using crashes = await Crashes.run({
      seed,
      broker,
      topology: 'windowedWordCounting',
      input: topics.name(input),
      output: topics.name(output),
      applicationId: topics.name(`app${seed}`),
      feed,
    })
    const expected = driven(sent)
    const seen = async () => byKey(await topics.read(output))
    await eventually(async () => expect(await seen(), crashes.log.join('\n')).toEqual(expected), {
      timeoutMs: 40_000,
      description: 'the output is what the driver gives for the same input',
    })
  },
  120_000,
)
