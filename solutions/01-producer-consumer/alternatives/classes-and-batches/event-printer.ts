import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { group, topic, type UserEvent, userEvent } from './event.ts'
import { knock } from './topic-keeper.ts'

/** Prints batch by batch; kafkajs commits what was resolved. */
export class EventPrinter {
  private readonly ctx: Ctx
  private readonly consumer: Consumer
  private readonly onPrinted: (event: UserEvent, line: string) => void

  constructor(ctx: Ctx, onPrinted: (event: UserEvent, line: string) => void = () => {}) {
    this.ctx = ctx
    this.onPrinted = onPrinted
    this.consumer = ctx.kafka.consumer({ groupId: ctx.name(group), maxWaitTimeInMs: 100 })
  }

  async open(): Promise<void> {
    await knock(this.ctx)
    try {
      await this.consumer.connect()
      await this.consumer.subscribe({ topics: [this.ctx.name(topic)], fromBeginning: true })
      await this.consumer.run({ eachBatchAutoResolve: false, eachBatch: (payload) => this.batch(payload) })
    } catch (error) {
      await this.close()
      throw error
    }
  }

  close(): Promise<void> {
    return this.consumer.disconnect()
  }

  private async batch({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> {
    for (const message of batch.messages) {
      if (!isRunning() || isStale()) return
      this.one(batch.topic, batch.partition, message)
      resolveOffset(message.offset)
      await heartbeat()
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
