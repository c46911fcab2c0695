import { eventually, expect } from '#harness'
import { openWire } from '#harness/wire'
import { means } from './means.ts'
import { test } from './world.ts'

test('9.3 neither an answer of the backup that was lost nor a link that was cut and slow loses, doubles or reorders a record', async ({
  world,
  app,
  topics,
  wire,
}) => {
  const numberOf = ({ value }: { value: unknown }) => (value as { n: number }).n
  const produce = async (from: number, to: number) => {
    const numbers = Array.from({ length: to - from }, (_, n) => from + n)
    await topics.produce(
      'orders',
      numbers.map((n) => ({ key: `k-${n % 3}`, value: { n } })),
    )
  }
  await topics.create('orders', { partitions: 2 })
  await produce(0, 30)
  await using near = await openWire({ target: world.backupServers })
  const answer = { api: 'Produce', direction: 'response', topic: world.copyOf('orders') } as const
  const lost = near.fault({ ...answer, action: { do: 'cut', when: 'before' } })
  await world.startMirror(app, { topics: ['orders'], backup: near.bootstrapServers })
  await world.untilCopied('orders', 30)
  // What is sent again stands before these, in each partition.
  await produce(30, 40)
  const first = await eventually(() => world.backup.read(world.copyOf('orders')), {
    until: (records) => new Set(records.map(({ value }) => String(value && Buffer.from(value)))).size === 40,
    description: means.copied(world.copyOf('orders'), 40),
  })
  expect(lost.fired, means.answerLost).toBe(1)
  expect(first, means.lostAnswer).toHaveExactlyOnce(
    Array.from({ length: 40 }, (_, n) => n),
    numberOf,
  )
  const link = await wire.endpoint('link')
  link.cut({ refuse: true })
  await produce(40, 70)
  link.throttle({ latencyMs: 150 })
  link.accept()
  await produce(70, 100)
  await world.untilCopied('orders', 100)
  link.throttle({})
  await produce(100, 110)
  await world.untilCopied('orders', 110)
  const copied = await world.backup.read(world.copyOf('orders'))
  expect(copied, means.afterTheLink).toHaveExactlyOnce(
    Array.from({ length: 110 }, (_, n) => n),
    numberOf,
  )
  expect(copied, means.afterTheLink).toHaveKeyOrder(({ key }) => key, numberOf)
})
