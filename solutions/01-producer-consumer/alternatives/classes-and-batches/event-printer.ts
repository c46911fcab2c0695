import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { group, topic, userEvent } from './event.ts'
import { knock } from './topic-keeper.ts'

/** Prints batch by batch; kafkajs commits what was resolved. */
export class EventPrinter {
  printed = 0
  private readonly ctx: Ctx
  private readonly consumer: Consumer
  private readonly waiting: { count: number; resolve: () => void }[] = []

  constructor(ctx: Ctx) {
    this.ctx = ctx
    this.consumer = ctx.kafka.consumer({ groupId: ctx.name(group), maxWaitTimeInMs: 100 })
  }

  async open(): Promise<void> {
    await knock(this.ctx)
    await this.consumer.connect()
    await this.consumer.subscribe({ topics: [this.ctx.name(topic)], fromBeginning: true })
    await this.consumer.run({ eachBatchAutoResolve: false, eachBatch: (payload) => this.batch(payload) })
  }

  close(): Promise<void> {
    return this.consumer.disconnect()
  }

  /** Resolves when so many events have been printed. */
  after(count: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ count, resolve }))
  }

  private async batch({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> {
    for (const message of batch.messages) {
      if (!isRunning() || isStale()) return
      this.one(batch.topic, batch.partition, message)
      resolveOffset(message.offset)
      await heartbeat()
    }
  }

  private one(topicName: string, partition: number, { offset, value }: KafkaMessage): void {
    const event = userEvent.safeParse(parse(value))
    if (!event.success) {
      const reason = event.error.issues.map((issue) => issue.message).join(', ')
      this.ctx.onReject({ topic: topicName, partition, offset, reason })
      return
    }
    this.ctx.print(`${partition}:${offset} ${event.data.userId} ${event.data.type}`)
    this.printed++
    for (const { count, resolve } of this.waiting) if (this.printed >= count) resolve()
  }
}

function parse(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString() ?? '')
  } catch {
    return undefined
  }
}
