/** Task 5.3: ticks, and whatever is due at each of them. */
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Accumulator, startAccumulator } from './accumulator.ts'
import type { Load, LoadResult } from './contract.ts'
import { histogramOf, percentile } from './histogram.ts'

const cities = ['Lisbon', 'Oslo', 'Quito', 'Hanoi', 'Perth', 'Accra', 'Turin', 'Osaka']

export function sampleValues(ctx: Ctx, { count, valueBytes }: { count: number; valueBytes: number }): string[] {
  return Array.from({ length: count }, (_, n) => {
    const random = (below: number) => Math.floor(ctx.random() * below)
    const head = `{"order":${n},"customer":"c-${random(100_000)}","city":"${cities[random(8)]}","items":"`
    const items: string[] = []
    for (let length = 0; length < valueBytes; length += items.at(-1)!.length)
      items.push(`sku-${random(10_000)}x${random(9)};`)
    return `${head}${items.join('').slice(0, valueBytes - head.length - 2)}"}`
  })
}

const tickMs = 5

export class LoadRun {
  readonly latencies: number[] = []
  readonly #ctx: Ctx
  readonly #load: Load
  #failed = 0

  constructor(ctx: Ctx, load: Load) {
    this.#ctx = ctx
    this.#load = load
  }

  async run(sender: Pick<Accumulator, 'send'>, values: readonly string[]): Promise<LoadResult> {
    const { clock } = this.#ctx
    const start = clock.now()
    const answers: Promise<void>[] = []
    while (answers.length < values.length) {
      for (;;) {
        const planned = start + answers.length * (1_000 / this.#load.perSecond)
        if (answers.length === values.length || planned > clock.now()) break
        answers.push(this.#one(sender, answers.length, values[answers.length]!, planned))
      }
      if (answers.length < values.length) await clock.sleep(tickMs)
    }
    await Promise.all(answers)
    const histogram = histogramOf(this.latencies)
    const ms = (percent: number) => (percentile(histogram, percent) ?? 0) / 1_000
    const none = this.latencies.length === 0
    return {
      sent: values.length,
      acknowledged: this.latencies.length,
      failed: this.#failed,
      seconds: (clock.now() - start) / 1_000,
      latency: none ? null : { p50: ms(50), p95: ms(95), p99: ms(99), max: ms(100) },
    }
  }

  async #one(sender: Pick<Accumulator, 'send'>, n: number, value: string, planned: number): Promise<void> {
    try {
      await sender.send({ key: String(n % 50), value })
      this.latencies.push(Math.round((this.#ctx.clock.now() - planned) * 1_000))
    } catch {
      this.#failed += 1
    }
  }
}

/** A producer that sends each record by itself. */
async function plainSender(ctx: Ctx, topic: string): Promise<Omit<Accumulator, 'flush'>> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer()
  await producer.connect()
  return {
    async send(message) {
      await producer.sendBatch({ acks: -1, topicMessages: [{ topic: ctx.name(topic), messages: [message] }] })
    },
    stop: () => producer.disconnect(),
  }
}

/** The load in its two parts; `between` is called when the warm-up is through. */
export async function runParts(ctx: Ctx, load: Load, between: () => void): Promise<LoadResult> {
  const { topic, batching, warmUp = 0, records, valueBytes } = load
  const sender = batching ? await startAccumulator(ctx, { ...batching, topic }) : await plainSender(ctx, topic)
  try {
    const values = sampleValues(ctx, { count: warmUp + records, valueBytes })
    await new LoadRun(ctx, load).run(sender, values.slice(0, warmUp))
    between()
    return await new LoadRun(ctx, load).run(sender, values.slice(warmUp))
  } finally {
    await sender.stop()
  }
}

export const runLoad = (ctx: Ctx, load: Load): Promise<LoadResult> => runParts(ctx, load, () => {})
