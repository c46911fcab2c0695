/** Task 5.4: a queue and one loop that empties it. */
import { CompressionTypes, type Message, type Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import type { Batching } from './contract.ts'

interface Waiting {
  message: Message
  bytes: number
  came: number
  resolve: () => void
  reject: (error: unknown) => void
}

type Options = Batching & { topic: string }

class Accumulating {
  readonly #ctx: Ctx
  readonly #producer: Producer
  readonly #options: Options
  #queue: Waiting[] = []
  /** What came before a flush goes at once: so many of the queue. */
  #hurried = 0
  #wake = Promise.withResolvers<void>()
  #isOver = false
  readonly #loop: Promise<void>

  constructor(ctx: Ctx, producer: Producer, options: Options) {
    this.#ctx = ctx
    this.#producer = producer
    this.#options = options
    this.#loop = this.#run()
  }

  send({ key, value }: { key: string; value: string }): Promise<void> {
    if (this.#isOver) return Promise.reject(new Error('stopped'))
    return new Promise((resolve, reject) => {
      const bytes = Buffer.byteLength(key) + Buffer.byteLength(value)
      this.#queue.push({ message: { key, value }, bytes, came: this.#ctx.clock.now(), resolve, reject })
      this.#wake.resolve()
    })
  }

  async flush(): Promise<void> {
    this.#hurried = this.#queue.length
    this.#wake.resolve()
    while (this.#hurried > 0 || this.#sending) await (this.#sending ?? new Promise(setImmediate))
  }

  async stop(): Promise<void> {
    this.#isOver = true
    this.#wake.resolve()
    await this.#loop
    await this.#producer.disconnect()
  }

  #sending: Promise<void> | undefined

  async #run(): Promise<void> {
    for (;;) {
      this.#wake = Promise.withResolvers()
      const batch = this.#due()
      if (batch) {
        this.#sending = this.#deliver(batch)
        await this.#sending
        this.#sending = undefined
      } else if (this.#isOver) return
      else await this.#somethingNew()
    }
  }

  /** The first records of the queue, where it is time for them. */
  #due(): Waiting[] | undefined {
    const [first] = this.#queue
    if (!first) return
    let [count, bytes] = [0, 0]
    while (count < this.#queue.length && (count === 0 || bytes + this.#queue[count]!.bytes <= this.#options.batchBytes))
      bytes += this.#queue[count++]!.bytes
    const isFull = bytes >= this.#options.batchBytes || count < this.#queue.length
    const isOld = this.#ctx.clock.now() - first.came >= this.#options.lingerMs
    if (!isFull && !isOld && this.#hurried === 0 && !this.#isOver) return
    this.#hurried = Math.max(0, this.#hurried - count)
    return this.#queue.splice(0, count)
  }

  async #somethingNew(): Promise<void> {
    const [first] = this.#queue
    if (!first) return this.#wake.promise
    const over = new AbortController()
    const left = first.came + this.#options.lingerMs - this.#ctx.clock.now()
    await Promise.race([this.#wake.promise, this.#ctx.clock.sleep(left, over.signal).catch(() => {})])
    over.abort()
  }

  async #deliver(batch: Waiting[]): Promise<void> {
    const compression = this.#options.compression === 'gzip' ? CompressionTypes.GZIP : CompressionTypes.None
    const messages = batch.map(({ message }) => message)
    try {
      await this.#producer.send({ topic: this.#ctx.name(this.#options.topic), acks: -1, compression, messages })
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}

export interface Accumulator {
  send(record: { key: string; value: string }): Promise<void>
  flush(): Promise<void>
  stop(): Promise<void>
}

export async function startAccumulator(ctx: Ctx, options: Options): Promise<Accumulator> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ maxInFlightRequests: 1 })
  await producer.connect()
  const own = new Accumulating(ctx, producer, options)
  return { send: (record) => own.send(record), flush: () => own.flush(), stop: () => own.stop() }
}
