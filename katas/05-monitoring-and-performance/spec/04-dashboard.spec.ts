import { eventually, expect, patient, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { brokersThatSay, type Facts, type Panel, panelOf, queriesOf, titles } from './dashboards.ts'
import { means } from './means.ts'
import { Monitored } from './monitored.ts'
import { type Line, MadeUp, Prometheus } from './prometheus.ts'

test('5.2 the dashboard has its five panels, each in its own place, with the data source asked for', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  for (const datasource of ['prometheus', 'P1809F7CD0C75ACF3']) {
    const { title, uid, panels } = await app.dashboard({ datasource })
    expect(title.length > 0 && uid.length > 0, means.titleAndUid).toBe(true)
    const found = panels.map((panel) => panel.title)
    for (const one of titles) expect(found, means.panelIsThere).toContain(one)
    expect(new Set(panels.map(({ id }) => id)).size, means.panelIds).toBe(panels.length)
    const sources = panels.map((panel) => `${panel.datasource?.type} ${panel.datasource?.uid}`)
    expect([...new Set(sources)], means.datasource).toEqual([`prometheus ${datasource}`])
    expect(overlapping(panels), means.overlap).toEqual([])
    expect(panelOf(panels, 'Request latency').fieldConfig?.defaults?.unit, means.unit).toBe('s')
    for (const panel of panels) {
      const refs = panel.targets.map(({ refId }) => refId)
      expect(new Set(refs).size, means.refIds(panel.title)).toBe(refs.length)
    }
  }
})

/** Pairs of panels that lie on each other, and panels that leave the grid. */
function overlapping(panels: readonly Panel[]): string[] {
  const faults = panels
    .filter(({ gridPos: { x, w, h } }) => x < 0 || w < 1 || h < 1 || x + w > 24)
    .map(({ title }) => `${title}: outside`)
  for (const [n, { title, gridPos: a }] of panels.entries())
    for (const { title: other, gridPos: b } of panels.slice(n + 1))
      if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h) faults.push(`${title}, ${other}`)
  return faults
}

test('5.2 each panel shows the real broker and the real lag, and moves with the load', async ({
  subject,
  topics,
  component,
}) => {
  const app = await subject<typeof Lab>()
  const prometheus = new Prometheus(component('prometheus'))
  await using broker = new Monitored(component('jmx'))
  await broker.by(await app.jmxRules())
  const topic = topics.name('orders')
  await broker.create(topic)
  await topics.create('orders', { partitions: 2 })
  await topics.produce('orders', [{ partition: 0, value: 'one' }])
  await topics.commit('billing', 'orders', new Map([[0, 0n]]))
  const exporter = await app.startLagExporter({ groups: ['billing'], port: 0 })
  const lagAddress = new URL(exporter.url).host
  const { panels } = await app.dashboard({ datasource: 'any' })
  await prometheus.forget()
  // A scrape must be over before the next: a busy machine needs its time.
  const scrapeIntervalMs = patient(1_000)
  const scrapes = { brokers: [broker.metrics], lagExporters: [lagAddress], scrapeIntervalMs }
  await prometheus.use(await app.prometheusConfig(scrapes))
  await prometheus.up(broker.metrics, lagAddress)
  const shows = (panel: (typeof titles)[number], until: (lines: Line[]) => boolean, why: keyof typeof means.shows) =>
    eventually(
      async () =>
        (await Promise.all(queriesOf(panels, panel, 5 * scrapeIntervalMs).map((q) => prometheus.ask(q)))).flat(),
      {
        until,
        timeoutMs: 12_000,
        description: means.shows[why],
      },
    )
  const lineOf = (lines: Line[], name: string, value: string) => lines.find(({ labels }) => labels[name] === value)

  await shows('Under-replicated partitions', (lines) => lines.length === 1 && lines[0]?.value === 0, 'underReplicated')
  await shows('Request queue', (lines) => lines.length === 1 && (lines[0]?.value ?? -1) >= 0, 'queue')
  await shows('Consumer lag', (lines) => lineOf(lines, 'topic', topic)?.value === 1, 'lag')
  const loading = new AbortController()
  const load = (async () => {
    while (!loading.signal.aborted) await broker.produce(topic, 20)
  })()
  try {
    await shows('Throughput', (lines) => (lineOf(lines, 'topic', topic)?.value ?? 0) > 1, 'throughput')
    await shows('Request latency', (lines) => lines.length === 3 && lines.every(({ value }) => value >= 0), 'latency')
  } finally {
    loading.abort()
    await load
  }
  await topics.produce('orders', [
    { partition: 0, value: 'two' },
    { partition: 1, value: 'three' },
  ])
  await shows('Consumer lag', (lines) => lineOf(lines, 'topic', topic)?.value === 3, 'lagMoves')
  const quiet = (lines: Line[]) => (lineOf(lines, 'topic', topic)?.value ?? 0) === 0
  await shows('Throughput', quiet, 'throughputEnds')
  await prometheus.use('{}')
  await exporter.stop()
})

test('5.2 each panel is right with two brokers, and while one of them starts again', async ({ subject, component }) => {
  const app = await subject<typeof Lab>()
  const prometheus = new Prometheus(component('prometheus'))
  const { panels } = await app.dashboard({ datasource: 'any' })
  const facts: [Facts, Facts] = [
    {
      perSecond: { orders: 100, mails: 10, ...many('topic', 10) },
      seconds: [0.002, 0.02, 0.9],
      fetchSeconds: 5,
      underReplicated: 2,
      queue: 7,
    },
    { perSecond: { orders: 300 }, seconds: [0.004, 0.01, 0.1], fetchSeconds: 6, underReplicated: 3, queue: 1 },
  ]
  await using one = await MadeUp.start(brokersThatSay(facts[0]))
  await using two = await MadeUp.start(brokersThatSay(facts[1]))
  const lags = ['billing orders 0 5', 'billing orders 1 7', 'shipping orders 0 100', 'billing mails 0 1']
  lags.push(...Object.keys(many('team', 0)).map((group) => `${group} orders 0 2`))
  await using lag = await MadeUp.start(() => lags.map(lagLine).join(''))
  await prometheus.forget()
  const brokers = [one.address, two.address]
  const scrapeIntervalMs = patient(250)
  await prometheus.use(await app.prometheusConfig({ brokers, lagExporters: [lag.address], scrapeIntervalMs }))
  await prometheus.up(...brokers, lag.address)
  const ask = async (panel: (typeof titles)[number]) =>
    (await Promise.all(queriesOf(panels, panel, 12 * scrapeIntervalMs).map((query) => prometheus.ask(query)))).flat()
  const tell = (lines: Line[], ...names: string[]) =>
    lines.map(({ labels, value }) => [...names.map((name) => labels[name]), value].join(' ')).sort()

  await eventually(() => ask('Throughput'), {
    until: (lines) => lines.some(({ value }) => value > 0),
    description: means.shows.throughput,
  })
  const tens = async () =>
    (await ask('Throughput')).map((line) => ({ ...line, value: Math.round(line.value / 10) * 10 }))
  const rates = ['mails 10', 'orders 400', ...Object.keys(many('topic', 10)).map((topic) => `${topic} 10`)].sort()
  await eventually(async () => tell(await tens(), 'topic'), {
    until: (lines) => JSON.stringify(lines) === JSON.stringify(rates),
    description: means.throughputOfTwo,
  })
  expect(tell(await ask('Request latency')), means.latencyOfTwo).toEqual(['0.004', '0.02', '0.9'])
  expect(tell(await ask('Under-replicated partitions')), means.underReplicatedOfTwo).toEqual(['5'])
  const teams = Object.keys(many('team', 0)).map((group) => `${group} orders 2`)
  const behind = ['billing mails 1', 'billing orders 12', 'shipping orders 100', ...teams]
  expect(tell(await ask('Consumer lag'), 'group', 'topic'), means.lagOfTwo).toEqual(behind.sort())
  const queues = [`${one.address} 7`, `${two.address} 1`].sort()
  expect(tell(await ask('Request queue'), 'instance'), means.queueOfTwo).toEqual(queues)

  facts[1].seconds = [0.05, 0.06, 0.07]
  facts[0].underReplicated = 0
  await eventually(async () => [tell(await ask('Request latency')), tell(await ask('Under-replicated partitions'))], {
    until: (seen) => JSON.stringify(seen) === JSON.stringify([['0.05', '0.06', '0.9'], ['3']]),
    description: means.movesOfTwo,
  })

  two.shows = brokersThatSay(facts[1])
  const scrapes = two.paths.length
  const lowest: number[] = []
  await eventually(
    async () => {
      lowest.push(...(await ask('Throughput')).map(({ value }) => value))
      return two.paths.length
    },
    { until: (count) => count >= scrapes + 8, description: means.startsAgain },
  )
  expect(Math.min(...lowest), means.afterRestart).toBeGreaterThanOrEqual(0)
  lag.status = 503
  await eventually(() => ask('Consumer lag'), { until: (lines) => lines.length === 0, description: means.noLagNoLine })
  await prometheus.use('{}')
})

/** More than fit on a chart: each of them counts. */
const many = (what: string, value: number) =>
  Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${what}-${n}`, value]))

function lagLine(line: string): string {
  const [group, topic, partition, value] = line.split(' ')
  return `kafka_group_lag{group="${group}",topic="${topic}",partition="${partition}"} ${value}\n`
}
