import { randomBytes } from 'node:crypto'
import { createCtx, type Rejected, virtualClock } from '../kata/index.ts'
import { openTopics, readable, type Topics } from '../topics/index.ts'
import type { TestContext, TestContextOptions, TestKafka } from './types.ts'

/** What tests ask of any Kafka that is there: `stop` is called once, by whoever is done first. */
export function testKafka(bootstrapServers: readonly string[], stop: () => Promise<void>): TestKafka {
  const opened: Promise<Topics>[] = []
  let stopped: Promise<void> | undefined
  const end = () => {
    stopped ??= Promise.all(opened.map(async (topics) => (await topics)[Symbol.asyncDispose]())).then(stop)
    return stopped
  }
  return {
    bootstrapServers,
    context(options) {
      const namespace = `${process.env['KATA_TEST_NAMESPACE'] ?? 't'}${randomBytes(4).toString('hex')}.`
      const topics = openTopics({ bootstrapServers, namespace })
      opened.push(topics)
      return contextOn(topics, { bootstrapServers, namespace, ...options })
    },
    stop: end,
    [Symbol.asyncDispose]: end,
  }
}

function contextOn(
  opened: Promise<Topics>,
  { clock, ...place }: TestContextOptions & { bootstrapServers: readonly string[]; namespace: string },
): TestContext {
  const sleeps: number[] = []
  const rejected: Rejected[] = []
  const printed: string[] = []
  const recorded = virtualClock(Date.now(), true, ({ ms }) => {
    sleeps.push(ms)
    return () => {}
  })
  const ctx = createCtx({
    ...place,
    clientId: 'test',
    seed: 1,
    clock: clock ?? recorded,
    print: (line) => void printed.push(line),
    onReject: (one) => void rejected.push(one),
  })
  return {
    ctx,
    sleeps,
    rejected,
    printed,
    async records(topic) {
      const records = (await (await opened).read(topic)).map(readable)
      return records.map(({ partition, offset, timestamp, key, text, headers }) => ({
        partition,
        offset: String(offset),
        timestamp,
        key,
        value: text,
        headers,
      }))
    },
    async committed(group, topic) {
      const offsets = await (await opened).committed(group, topic)
      return Object.fromEntries(
        [...offsets].flatMap(([partition, offset]) => (offset === null ? [] : [[partition, String(offset)]])),
      )
    },
    async produce(topic, records) {
      await (await opened).produce(topic, records)
    },
  }
}
