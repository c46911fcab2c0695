/** Task 5.4: batch size, linger and compression. */
import { CompressionTypes, type Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import type { Batching } from './contract.ts'

export interface Accumulator {
  send(record: { key: string; value: string }): Promise<void>
  flush(): Promise<void>
  stop(): Promise<void>
}

interface Batch {
  messages: { key: string; value: string }[]
  bytes: number
  done: PromiseWithResolvers<void>
  /** Ends its linger. */
  full: AbortController
}

export async function startAccumulator(
  ctx: Ctx,
  { topic, batchBytes, lingerMs, compression }: Batching & { topic: string },
): Promise<Accumulator> {
  await whenBrokerAnswers(ctx)
  const producer: Producer = ctx.kafka.producer()
  await producer.connect()
  let open: Batch | undefined
  let last: Promise<void> = Promise.resolve()
  let stopping: Promise<void> | undefined

  function close(batch: Batch): void {
    if (open !== batch) return
    open = undefined
    batch.full.abort()
    const sending = last.then(async () => {
      const codec = compression === 'gzip' ? CompressionTypes.GZIP : CompressionTypes.None
      await producer.send({ topic: ctx.name(topic), acks: -1, compression: codec, messages: batch.messages })
    })
    sending.then(batch.done.resolve, batch.done.reject)
    // One request at a time, and a failed one stops nobody behind it.
    last = sending.catch(() => {})
  }

  function opened(): Batch {
    const batch: Batch = { messages: [], bytes: 0, done: Promise.withResolvers<void>(), full: new AbortController() }
    batch.done.promise.catch(() => {}) // told to each sender
    const lingering = lingerMs === 0 ? Promise.resolve() : ctx.clock.sleep(lingerMs, batch.full.signal)
    // From its first record on: a linger that begins anew with each record never ends under load.
    lingering.then(
      () => close(batch),
      () => {},
    )
    return batch
  }

  function send({ key, value }: { key: string; value: string }): Promise<void> {
    if (stopping) return Promise.reject(new Error('the accumulator is stopped'))
    const bytes = Buffer.byteLength(key) + Buffer.byteLength(value)
    if (open && open.bytes + bytes > batchBytes) close(open)
    open ??= opened()
    const batch = open
    batch.messages.push({ key, value })
    batch.bytes += bytes
    if (batch.bytes >= batchBytes) close(batch)
    return batch.done.promise
  }

  async function flush(): Promise<void> {
    if (open) close(open)
    await last
  }

  return {
    send,
    flush,
    stop: () => (stopping ??= flush().finally(() => producer.disconnect())),
  }
}
