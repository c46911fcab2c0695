import { eventually, expect, passTime } from '#harness'
import { untilWrittenDown } from './internal-topics.ts'
import { means } from './means.ts'
import { test } from './world.ts'

const hourMs = 3_600_000

test('9.5 the lag is what the link makes of it: none, seconds while it is cut, and null while it stays so', async ({
  world,
  app,
  topics,
  wire,
}) => {
  const produce = (count: number) =>
    topics.produce(
      'orders',
      Array.from({ length: count }, (_, n) => ({ key: 'k', value: `${n}`, timestamp: Date.now() - hourMs })),
    )
  await topics.create('orders')
  await produce(10)
  await world.startMirror(app, { topics: ['orders'] })
  await world.untilCopied('orders', 10)
  await untilWrittenDown(world, 'orders', new Map([[0, 10n]]))
  const { bootstrapServers } = await wire.endpoint('app')
  const clusters = { primary: [...bootstrapServers], backup: world.backupServers, topics: ['orders'] }
  const looks = () => wire.trace.filter({ api: 'ListOffsets', endpoint: 'app', direction: 'response' }).length
  const measure = (timeoutMs: number) => app.measureLag({ ...clusters, timeoutMs })
  expect(await measure(10_000), means.idle).toMatchObject({ behind: 0, ms: 0 })

  const link = await wire.endpoint('link')
  link.cut({ refuse: true })
  await produce(15)
  expect(await measure(1_500), means.linkDown).toMatchObject({ behind: 15, ms: null })
  const [before, since] = [looks(), await app.$.clock.now()]
  const measuring = measure(50_000)
  await eventually(looks, { until: (count) => count > before, description: means.looksAtPrimary })
  await passTime(app, 2_000)
  link.accept()
  const { behind, ms } = await measuring
  const whole = (await app.$.clock.now()) - since
  expect(behind, means.linkDown).toBe(15)
  expect(ms ?? -1, means.endToEnd).toBeGreaterThanOrEqual(2_000)
  expect(ms ?? -1, means.endToEnd).toBeLessThanOrEqual(whole)
})
