import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { openWorld } from './world.ts'

test('9.3 after the link was cut and slow the copy is complete, in order, and has nothing twice', async ({
  subject,
  topics,
  wire,
  component,
}) => {
  await using world = await openWorld({ topics, wire, component })
  const app = await subject<typeof Lab>()
  const produce = async (from: number, to: number) => {
    const numbers = Array.from({ length: to - from }, (_, n) => from + n)
    await topics.produce(
      'orders',
      numbers.map((n) => ({ key: `k-${n % 3}`, value: { n } })),
    )
  }
  await topics.create('orders', { partitions: 2 })
  await produce(0, 40)
  await world.startMirror(app, { topics: ['orders'] })
  await world.untilCopied('orders', 40)
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
  const numberOf = ({ value }: { value: unknown }) => (value as { n: number }).n
  expect(copied, means.afterTheLink).toHaveExactlyOnce(
    Array.from({ length: 110 }, (_, n) => n),
    numberOf,
  )
  expect(copied, means.afterTheLink).toHaveKeyOrder(({ key }) => key, numberOf)
})
