/** Task 5.3: the load. */
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { startAccumulator } from './accumulator.ts'
import type { Latency, Load, LoadResult } from './contract.ts'
import { histogramOf, percentile } from './histogram.ts'

const words = ['viewed', 'added', 'removed', 'ordered', 'paid', 'returned', 'rated', 'searched']

export function sampleValues(ctx: Ctx, { count, valueBytes }: { count: number; valueBytes: number }): string[] {
  const word = () => words[Math.floor(ctx.random() * words.length)]!
  return Array.from({ length: count }, (_, n) => {
    const event = {
      id: `${n}-${Math.floor(ctx.random() * 1e9).toString(36)}`,
      type: word(),
      cents: Math.floor(ctx.random() * 1e5),
      note: '',
    }
    const room = valueBytes - JSON.stringify(event).length
    while (event.note.length < room) event.note += `${word()} ${Math.floor(ctx.random() * 1e4)} `
    event.note = event.note.slice(0, room)
    return JSON.stringify(event)
  })
}

interface Sender {
  send(record: { key: string; value: string }): Promise<void>
  stop(): Promise<void>
}

export const runLoad = (ctx: Ctx, load: Load): Promise<LoadResult> => runMeasured(ctx, load, () => {})

/** `onMeasuring` is called after the warm-up. */
export async function runMeasured(ctx: Ctx, load: Load, onMeasuring: () => void): Promise<LoadResult> {
  const sender = await senderOf(ctx, load)
  try {
    const { warmUp = 0, records } = load
    const all = sampleValues(ctx, { count: warmUp + records, valueBytes: load.valueBytes })
    await paced(ctx, sender, load, all.slice(0, warmUp))
    onMeasuring()
    return await paced(ctx, sender, load, all.slice(warmUp))
  } finally {
    await sender.stop()
  }
}

async function senderOf(ctx: Ctx, { topic, batching }: Load): Promise<Sender> {
  if (batching) return startAccumulator(ctx, { ...batching, topic })
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer()
  await producer.connect()
  return {
    send: async (record) => {
      await producer.send({ topic: ctx.name(topic), acks: -1, messages: [record] })
    },
    stop: () => producer.disconnect(),
  }
}

/** Each record at its time: a load that waits for answers slows down with the broker, and does not see what others would. */
async function paced(ctx: Ctx, sender: Sender, { perSecond }: Load, values: string[]): Promise<LoadResult> {
  const { clock } = ctx
  const start = clock.now()
  const samples: number[] = []
  let end = start
  const answers: Promise<void>[] = []
  for (const [n, value] of values.entries()) {
    const planned = start + (n * 1_000) / perSecond
    if (planned > clock.now()) await clock.sleep(planned - clock.now())
    const sending = sender.send({ key: `k-${n % 97}`, value })
    const done = (latency?: number) => {
      end = clock.now()
      if (latency !== undefined) samples.push(latency)
    }
    answers.push(
      sending.then(
        () => done(Math.max(0, Math.round((clock.now() - planned) * 1_000))),
        () => done(),
      ),
    )
  }
  await Promise.all(answers)
  return {
    sent: values.length,
    acknowledged: samples.length,
    failed: values.length - samples.length,
    seconds: (end - start) / 1_000,
    latency: latencyOf(samples),
  }
}

function latencyOf(samples: number[]): Latency | null {
  const histogram = histogramOf(samples)
  const at = (percent: number) => percentile(histogram, percent)
  const [p50, p95, p99, max] = [50, 95, 99, 100].map(at)
  if (p50 == null || p95 == null || p99 == null || max == null) return null
  return { p50: p50 / 1_000, p95: p95 / 1_000, p99: p99 / 1_000, max: max / 1_000 }
}
