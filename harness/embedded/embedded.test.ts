import { afterEach, expect, test, vi } from 'vitest'
import { embeddedKafka } from './index.ts'

afterEach(() => vi.unstubAllEnvs())

const orders = (context: ReturnType<Awaited<ReturnType<typeof embeddedKafka>>['context']>) => context.ctx.name('orders')

test('contexts have names of their own, and tell what the code under test did', async () => {
  await using kafka = await embeddedKafka()
  const [one, other] = [kafka.context(), kafka.context()]
  for (const { ctx } of [one, other]) {
    const admin = ctx.kafka.admin()
    await admin.connect()
    await admin.createTopics({ topics: [{ topic: ctx.name('orders'), numPartitions: 1 }], waitForLeaders: false })
    await admin.disconnect()
  }
  expect(orders(one)).not.toBe(orders(other))
  const sent = [{ key: 'k', value: 'é', headers: { h: 'x' } }, { value: null }]
  await vi.waitFor(() => one.produce('orders', sent), { timeout: 10_000 })
  expect(await one.records('orders')).toEqual([
    { partition: 0, offset: '0', timestamp: expect.any(Number), key: 'k', value: 'é', headers: { h: 'x' } },
    { partition: 0, offset: '1', timestamp: expect.any(Number), key: null, value: null, headers: {} },
  ])
  expect(await vi.waitFor(() => other.records('orders'), { timeout: 10_000 })).toEqual([])
  expect(await one.committed('readers', 'orders')).toEqual({})
  await one.ctx.clock.sleep(3_600_000)
  one.ctx.onReject({ topic: 'orders', partition: 0, offset: '1', reason: 'no value' })
  one.ctx.print('done')
  expect(one).toMatchObject({ sleeps: [3_600_000], rejected: [{ reason: 'no value' }], printed: ['done'] })
  expect(other).toMatchObject({ sleeps: [], rejected: [], printed: [] })
})

test('one that is named is shared, and stays when a test has stopped it', async () => {
  await using kafka = await embeddedKafka()
  vi.stubEnv('KATA_EMBEDDED_KAFKA', kafka.bootstrapServers[0])
  const shared = await embeddedKafka()
  expect(shared.bootstrapServers).toEqual(kafka.bootstrapServers)
  await shared.stop()
  await shared.stop()
  const admin = kafka.context().ctx.kafka.admin()
  await admin.connect()
  expect(await admin.listTopics()).toBeInstanceOf(Array)
  await admin.disconnect()
})

test('where there is none, it says so', async () => {
  vi.stubEnv('KATA_EMBEDDED_KAFKA', 'none')
  await expect(embeddedKafka()).rejects.toThrow('there is no Kafka here')
})
