/** Task 1.3: the producer. */
import { type Producer as KafkaProducer, type Message, type PartitionMetadata, Partitioners } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { answered, mustAnswer } from './connection.ts'
import { topic, type UserEvent, userEvent } from './event.ts'

export interface Producer {
  /**
   * Sends the events in their order and resolves when the broker has all of them, on all replicas in sync.
   * Key: the user's id; value: the event as JSON; header `type`: the event's type.
   * An event that breaks the contract rejects the call, and none of this call's events is sent.
   */
  send(events: UserEvent[]): Promise<void>
  /** Resolves when the connection is closed. */
  stop(): Promise<void>
}

interface Job {
  messages: Message[]
  done(): void
  failed(error: unknown): void
}

const MAX_BATCH_BYTES = 300_000
const GIVE_UP_AFTER = 150_000
const PARTITIONS_ARE_FRESH_FOR = 60_000

/**
 * Connects. Rejects within 10 s with an error that says so when there is no broker; once connected, it goes on
 * trying through an outage of a minute. What it sends is in the topic once, whatever happens to the connection.
 */
export async function startProducer(ctx: Ctx): Promise<Producer> {
  await mustAnswer(ctx)
  let link: KafkaProducer | undefined = await connect(ctx)
  const jobs: Job[] = []
  let pump: Promise<void> | undefined
  let stopped: Promise<void> | undefined
  let known: { partitions: PartitionMetadata[]; at: number } | undefined
  const partitioner = Partitioners.DefaultPartitioner()

  /** The calls one after the other; within a call one batch after the other, each to one partition. */
  async function work(): Promise<void> {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      try {
        for (const batch of batches(job.messages, await partitions())) await deliver(batch)
        job.done()
      } catch (error) {
        job.failed(error)
      }
    }
    pump = undefined
  }

  async function partitions(): Promise<PartitionMetadata[]> {
    if (!known || ctx.clock.now() > known.at + PARTITIONS_ARE_FRESH_FOR) {
      const loaded = await patiently(() => loadPartitions(ctx))
      known = { partitions: loaded, at: ctx.clock.now() }
    }
    return known.partitions
  }

  /**
   * kafkajs takes a batch that failed out of its count, so the same batch sent again has the same sequence numbers, and the
   * broker knows it. Nothing else may be sent in between; and when we give up, the numbers are not to be used again.
   */
  async function deliver(messages: Message[]): Promise<void> {
    try {
      await patiently(
        async () => {
          link ??= await connect(ctx)
          await link.send({ topic: ctx.name(topic), acks: -1, messages })
        },
        async () => {
          await link?.disconnect().catch(() => {})
          await link?.connect().catch(() => {})
        },
      )
    } catch (error) {
      const spent = link
      link = undefined
      await spent?.disconnect().catch(() => {})
      if (answered(error)?.type !== 'DUPLICATE_SEQUENCE_NUMBER') throw error
    }
  }

  async function patiently<T>(act: () => Promise<T>, between: () => Promise<void> = async () => {}): Promise<T> {
    const deadline = ctx.clock.now() + GIVE_UP_AFTER
    for (;;) {
      try {
        return await act()
      } catch (error) {
        if (answered(error)?.final || stopped || ctx.clock.now() > deadline) throw error
      }
      await ctx.clock.sleep(100)
      await between()
    }
  }

  /** By partition, in the order of the events. */
  function* batches(messages: Message[], partitionMetadata: PartitionMetadata[]): Generator<Message[]> {
    const byPartition = new Map<number, Message[]>()
    for (const message of messages) {
      const partition = partitioner({ topic: ctx.name(topic), partitionMetadata, message })
      const own = byPartition.get(partition) ?? []
      byPartition.set(partition, own)
      own.push({ ...message, partition })
    }
    for (const own of byPartition.values()) yield* chunks(own)
  }

  return {
    async send(events) {
      if (stopped) throw new Error('this producer is stopped')
      for (const event of events) userEvent.parse(event)
      const messages = events.map((event) => ({
        key: event.userId,
        value: JSON.stringify(event),
        headers: { type: event.type },
      }))
      if (messages.length === 0) return
      await new Promise<void>((done, failed) => {
        jobs.push({ messages, done, failed })
        pump ??= work()
      })
    },
    stop() {
      stopped ??= (async () => {
        await pump
        await link?.disconnect()
      })()
      return stopped
    },
  }
}

async function connect(ctx: Ctx): Promise<KafkaProducer> {
  for (let attempt = 1; ; attempt++) {
    const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      if (attempt === 3) throw error
    }
  }
}

async function loadPartitions(ctx: Ctx): Promise<PartitionMetadata[]> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const { topics } = await admin.fetchTopicMetadata({ topics: [ctx.name(topic)] })
    const partitions = topics[0]?.partitions ?? []
    if (partitions.length === 0) throw new Error(`no partitions of ${ctx.name(topic)} are known`)
    return partitions
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

function* chunks(messages: Message[]): Generator<Message[]> {
  let chunk: Message[] = []
  let bytes = 0
  for (const message of messages) {
    const size = Buffer.byteLength(message.value ?? '') + Buffer.byteLength(message.key ?? '') + 64
    if (chunk.length > 0 && bytes + size > MAX_BATCH_BYTES) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(message)
    bytes += size
  }
  if (chunk.length > 0) yield chunk
}
