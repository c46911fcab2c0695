import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { MadeUp, Prometheus, type Target } from './prometheus.ts'

const up = () => 'something 1\n'

const hostsOf = (targets: readonly Target[], job: string) =>
  targets
    .filter(({ scrapePool }) => scrapePool === job)
    .map(({ scrapeUrl }) => scrapeUrl)
    .sort()

test('5.2 Prometheus scrapes every broker and every lag exporter, each under its job', async ({
  subject,
  component,
}) => {
  const app = await subject<typeof Lab>()
  const prometheus = new Prometheus(component('prometheus'))
  await using one = await MadeUp.start(up)
  await using two = await MadeUp.start(up)
  await using three = await MadeUp.start(up)
  const brokers = [one.address, two.address]
  const options = { brokers, lagExporters: [three.address], scrapeIntervalMs: 300 }
  await prometheus.use(await app.prometheusConfig(options))
  const targets = await prometheus.up(...brokers, three.address)
  const url = (address: string) => `http://${address}/metrics`
  expect(hostsOf(targets, 'kafka'), means.brokersJob).toEqual(brokers.map(url).sort())
  expect(hostsOf(targets, 'kafka-lag'), means.lagJob).toEqual([url(three.address)])
  const others = targets.filter(({ health }) => health !== 'up')
  expect(others, means.targetsUp).toEqual([])
  const names = (await prometheus.ask('something')).map(({ labels }) => `${labels['job']} ${labels['instance']}`)
  const wanted = [...brokers.map((broker) => `kafka ${broker}`), `kafka-lag ${three.address}`]
  expect(names.sort(), means.labelsOfTargets).toEqual(wanted.sort())
})

test('5.2 scrapes in the interval asked for, to the millisecond', async ({ subject, component }) => {
  const app = await subject<typeof Lab>()
  const prometheus = new Prometheus(component('prometheus'))
  await using one = await MadeUp.start(up)
  for (const scrapeIntervalMs of [100, 1_500, 90_000]) {
    const options = { brokers: [one.address], lagExporters: [one.address], scrapeIntervalMs }
    await prometheus.use(await app.prometheusConfig(options))
    const intervals = (await prometheus.config()).map(({ scrape_interval }) => millisOf(scrape_interval))
    expect(intervals, means.interval).toEqual([scrapeIntervalMs, scrapeIntervalMs])
  }
})

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }

/** `1m30s500ms` */
const millisOf = (interval: string): number =>
  [...interval.matchAll(/(\d+)(ms|s|m|h)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit!]!, 0)

test('5.2 there may be no lag exporter, and no broker', async ({ subject, component }) => {
  const app = await subject<typeof Lab>()
  const prometheus = new Prometheus(component('prometheus'))
  await using one = await MadeUp.start(up)
  await prometheus.use(
    await app.prometheusConfig({ brokers: [one.address], lagExporters: [], scrapeIntervalMs: 1_000 }),
  )
  expect(await targetsIn(prometheus), means.noLagExporter).toEqual([one.address])
  await prometheus.use(await app.prometheusConfig({ brokers: [], lagExporters: [], scrapeIntervalMs: 1_000 }))
  expect(await targetsIn(prometheus), means.noTargets).toEqual([])
})

const targetsIn = async (prometheus: Prometheus) =>
  (await prometheus.config()).flatMap(({ static_configs = [] }) =>
    static_configs.flatMap(({ targets = [] }) => targets),
  )
