import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { startText } from './fixtures/start.ts'
import { mswHttp } from './index.ts'

let broker: Broker
beforeAll(async () => {
  broker = await startBroker()
})
afterAll(() => broker[Symbol.asyncDispose]())

const text = `
  export async function roundTrip(ctx, values) {
    const topic = ctx.name('letters')
    const [admin, producer, consumer] = [ctx.kafka.admin(), ctx.kafka.producer(), ctx.kafka.consumer({ groupId: ctx.name('g'), maxWaitTimeInMs: 100 })]
    await Promise.all([admin.connect(), producer.connect(), consumer.connect()])
    await admin.createTopics({ topics: [{ topic }] })
    await producer.send({ topic, messages: values.map((value) => ({ value })) })
    await consumer.subscribe({ topic, fromBeginning: true })
    const seen = []
    await new Promise((resolve) => {
      consumer.run({ eachMessage: async ({ message }) => { if (seen.push(message.value.toString()) === values.length) resolve() } })
    })
    await Promise.all([admin.disconnect(), producer.disconnect(), consumer.disconnect()])
    return seen
  }
  export async function forget(ctx) { await ctx.kafka.producer().connect() }`

test('ctx.kafka reaches the broker, with and without intercepted HTTP, and leaves nothing open once disconnected', async () => {
  for (const options of [{}, { http: mswHttp([]) }]) {
    const namespace = `subject-${Math.random().toString(36).slice(2)}.`
    const app = await startText(text, { ...options, namespace, bootstrapServers: broker.bootstrapServers })
    expect(await app.roundTrip!(['α', 'β', 'γ'])).toEqual(['α', 'β', 'γ'])
    expect(await app.$.end()).toMatchObject({ code: 0, leaks: [] })
  }
})

test('a client that was not disconnected is named with the line that made it, once, without its sockets and timers', async () => {
  const app = await startText(text, { bootstrapServers: broker.bootstrapServers })
  await app.forget!()
  const { leaks } = await app.$.end()
  expect(leaks).toEqual([expect.stringMatching(/^kafkajs producer, not disconnected, made in index\.ts:\d+$/)])
})

test('a broker that refuses connections is tried again, with one line of log for each failure', async () => {
  const app = await startText(text, { bootstrapServers: ['127.0.0.1:1'] })
  app.forget!().catch(() => {})
  await expect
    .poll(() => app.$.output.stderr.match(/^kafkajs ERROR \[Connection\] Connection error.*$/gm)?.length ?? 0, {
      timeout: 10_000,
    })
    .toBeGreaterThan(2)
  await app.$.kill()
})
