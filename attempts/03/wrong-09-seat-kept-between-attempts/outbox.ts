/** The records that a service writes: one after the other, and each until it is acknowledged. */
import type { Producer, ProducerRecord } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { patiently, pause } from './patience.ts'

export interface Outbox {
  open(): Promise<void>
  /** Resolves when all in-sync replicas have the record. One at a time. Rejects only when the signal aborts. */
  write(record: ProducerRecord, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

export function createOutbox(ctx: Ctx): Outbox {
  let producer: Producer | undefined

  async function open(): Promise<Producer> {
    if (producer) return producer
    const fresh = ctx.kafka.producer({ idempotent: true, allowAutoTopicCreation: false })
    try {
      await patiently(() => fresh.connect())
    } catch (error) {
      await fresh.disconnect().catch(() => {})
      throw error
    }
    producer = fresh
    return fresh
  }

  async function close(): Promise<void> {
    const old = producer
    producer = undefined
    await old?.disconnect()
  }

  return {
    close,
    async open() {
      await open()
    },
    async write(record, signal) {
      for (;;) {
        try {
          const current = await open()
          await current.send({ ...record, acks: -1 })
          return
        } catch (error) {
          // kafkajs has taken the sequence number back. With this producer only the same record may be sent now: another one would
          // pass for its repetition. So it is either this record once more, or another producer.
          const { name, retriable } = error as { name?: string; retriable?: boolean }
          const hopeless = retriable === false && name !== 'KafkaJSNumberOfRetriesExceeded'
          if (hopeless || signal.aborted) await close().catch(() => {})
          try {
            await pause(250, signal)
          } catch (reason) {
            await close().catch(() => {})
            throw reason
          }
        }
      }
    },
  }
}
