import type { Consumer, ConsumerCrashEvent, EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { group, topic, type UserEvent, userEvent } from './event.ts'
import { knock } from './topic-keeper.ts'

/** Prints and commits batch by batch. When a kafkajs consumer has died for good, the next one takes its place. */
export class EventPrinter {
  private readonly ctx: Ctx
  private consumer: Consumer | undefined
  private isClosed = false
  private revival: Promise<void> = Promise.resolve()
  private readonly onPrinted: (event: UserEvent, line: string) => void

  constructor(ctx: Ctx, onPrinted: (event: UserEvent, line: string) => void = () => {}) {
    this.ctx = ctx
    this.onPrinted = onPrinted
  }

  async open(): Promise<void> {
    await knock(this.ctx)
    try {
      await this.begin()
    } catch (error) {
      await this.close()
      throw error
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.revival
    await this.consumer?.disconnect()
  }

  private async begin(): Promise<void> {
    const consumer = this.ctx.kafka.consumer({ groupId: this.ctx.name(group), maxWaitTimeInMs: 100 })
    this.consumer = consumer
    consumer.on(consumer.events.CRASH, ({ payload }: ConsumerCrashEvent) => {
      if (!payload.restart) this.revival = this.revive()
    })
    await consumer.connect()
    await consumer.subscribe({ topics: [this.ctx.name(topic)], fromBeginning: true })
    const eachBatch = (payload: EachBatchPayload) => this.batch(payload)
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
  }

  private async revive(): Promise<void> {
    while (!this.isClosed) {
      await this.consumer?.disconnect()
      try {
        await new Promise((resolve) => setTimeout(resolve, 100))
        return await this.begin()
      } catch {
        // The broker is still away.
      }
    }
  }

  private async batch(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, resolveOffset } = payload
    let last: string | undefined
    for (const message of batch.messages) {
      if (!isRunning() || isStale()) break
      this.one(batch.topic, batch.partition, message)
      last = message.offset
      await heartbeat()
    }
    if (last === undefined) return
    await this.commit(payload, BigInt(last) + 1n)
    resolveOffset(last)
  }

  /** Ten seconds long, then the batch is to come again. An error that says that the group has gone on is kafkajs' to deal with. */
  private async commit({ batch, commitOffsetsIfNecessary }: EachBatchPayload, next: bigint): Promise<void> {
    const { topic, partition } = batch
    const offsets = { topics: [{ topic, partitions: [{ partition, offset: `${next}` }] }] }
    let retries = 100
    while (retries-- > 0) {
      try {
        return await commitOffsetsIfNecessary(offsets)
      } catch (error) {
        if (retries === 0 || (error as { retriable?: boolean }).retriable === false) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }

  private one(topicName: string, partition: number, { offset, key, value }: KafkaMessage): void {
    const event = userEvent.safeParse(parse(value))
    if (!event.success) {
      const reason = event.error.issues.map((issue) => issue.message).join(', ')
      this.ctx.onReject({ topic: topicName, partition, offset, reason })
      return
    }
    const line = `${partition}:${offset} ${key} ${event.data.type}`
    this.ctx.print(line)
    this.onPrinted(event.data, line)
  }
}

/** Undefined, which is no event, where the bytes are no JSON in UTF-8. */
function parse(value: Buffer | null): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value ?? Buffer.of()))
  } catch {
    return undefined
  }
}
