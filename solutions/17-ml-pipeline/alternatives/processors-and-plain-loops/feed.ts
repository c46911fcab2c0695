import type { Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Example, exampleSchema, idSchema, TOPIC } from './contract.ts'

export interface Feed {
  send(examples: { orderId: string; example: Example }[]): Promise<void>
  stop(): Promise<void>
}

interface Job {
  records: { key: string; value: string; timestamp: string }[]
  done: PromiseWithResolvers<void>
}

/** A queue of calls, and one loop that works it off. */
export async function startFeed(ctx: Ctx): Promise<Feed> {
  await whenBrokerAnswers(ctx)
  const producer: Producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  const jobs: Job[] = []
  let working: Promise<void> = Promise.resolve()
  let isWorking = false

  async function work(): Promise<void> {
    for (let job = jobs.shift(); job; job = jobs.shift())
      try {
        while (job.records.length > 0)
          await producer.send({ topic: ctx.name(TOPIC.training), messages: job.records.splice(0, 800) })
        job.done.resolve()
      } catch (error) {
        job.done.reject(error)
      }
    isWorking = false
  }

  return {
    async send(examples) {
      const records = examples.map(({ orderId, example }) => {
        idSchema.parse(orderId)
        exampleSchema.parse(example)
        return { key: orderId, value: JSON.stringify(example), timestamp: `${example.at}` }
      })
      const done = Promise.withResolvers<void>()
      jobs.push({ records, done })
      if (!isWorking) {
        isWorking = true
        working = work()
      }
      await done.promise
    },
    async stop() {
      await working
      await producer.disconnect()
    },
  }
}
