import { appendFile, rename, writeFile } from 'node:fs/promises'
import { eventually, expect, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { accessLine, jsonLine, RECENT, TRACE, textLine } from './logs.ts'
import { means } from './means.ts'
import { Shipping } from './shipping.ts'

const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => jsonLine(RECENT + from + n, 'info', `line ${from + n}`))

test('18.1 each line is one record, with its service and format, under its service, in order', async ({
  subject,
  component,
  topics,
  wire,
}) => {
  const shipping = await Shipping.open(await subject<typeof Lab>(), component('filebeat'), topics, wire)
  const access = Array.from({ length: 40 }, (_, n) => accessLine(RECENT + n, `GET /orders/${n} HTTP/1.1`, 200))
  const shop = lines(0, 40)
  await shipping.write('nginx', ...access.slice(0, 20), '', '   indented: no part of another line')
  await shipping.start()
  await shipping.write('nginx', ...access.slice(20))
  await shipping.write('shop', ...shop, 'дед "quoted" \\ back', shop[0]!)
  const nginx = [...access.slice(0, 20), '   indented: no part of another line', ...access.slice(20)]
  const all = [...shop, 'дед "quoted" \\ back', shop[0]!]
  await shipping.has('nginx', nginx, means.linesCome)
  await shipping.has('shop', all, means.linesCome)
  const records = await shipping.records()
  const told = records.map(({ key, value }) => {
    const { service, format } = value as { service?: unknown; format?: unknown }
    return `${key}: ${String(service)} ${String(format)}`
  })
  expect([...new Set(told)].sort(), means.fields).toEqual(['nginx: nginx access', 'shop: shop json'])
  const places = new Set(records.map(({ key, partition }) => `${key} ${partition}`))
  expect(places.size, means.onePartition).toBe(2)
  // The last one is like the first: both have come once the one between them has.
  expect(await shipping.shipped('nginx'), means.eachLine).toEqual(nginx)
  await eventually(() => shipping.shipped('shop'), {
    until: (seen) => seen.length === all.length,
    timeoutMs: 20_000,
    description: means.alikeCome,
  })
  expect(await shipping.shipped('shop'), means.eachLine).toEqual(all)
})

test('18.1 a stack trace is one record with the line that it belongs to, as long as it may be', async ({
  subject,
  component,
  topics,
  wire,
}) => {
  const shipping = await Shipping.open(await subject<typeof Lab>(), component('filebeat'), topics, wire)
  const frames = Array.from({ length: 1_999 }, (_, n) => `\tat shop.Deep.call(Deep.java:${n})`)
  const events = [
    textLine(RECENT, 'INFO', 'began'),
    `${textLine(RECENT + 1, 'ERROR', 'payment failed')}\n${TRACE}`,
    `${textLine(RECENT + 2, 'ERROR', 'very deep')}\n${frames.join('\n')}`,
    textLine(RECENT + 3, 'INFO', 'went on'),
    `${textLine(RECENT + 4, 'ERROR', 'the last one')}\n${TRACE}`,
  ]
  await shipping.write('billing', ...events)
  await shipping.start()
  expect(await shipping.has('billing', [events[3]!], means.tracesCome), means.wholeTraces).toEqual(
    expect.arrayContaining(events.slice(0, 4)),
  )
  const seen = await shipping.has('billing', [events[4]!], means.lastTraceComes)
  expect(seen, means.wholeTraces).toEqual(events)
})

test('18.1 no line is lost and none comes twice while files are renamed', async ({
  subject,
  component,
  topics,
  wire,
}) => {
  const shipping = await Shipping.open(await subject<typeof Lab>(), component('filebeat'), topics, wire)
  await shipping.write('shop', ...lines(0, 30))
  await shipping.start()
  await shipping.has('shop', lines(0, 30), means.linesCome)
  // What is written just before a file is renamed has not been read yet.
  for (const from of [30, 60, 90]) {
    await shipping.write('shop', ...lines(from, 15))
    await shipping.rotate('shop')
    await shipping.write('shop', ...lines(from + 15, 15))
  }
  const seen = await shipping.has('shop', lines(0, 120), means.rotatedCome)
  expect(seen.toSorted(), means.onceOverRotation).toEqual(lines(0, 120).toSorted())
})

test('18.1 what was written and renamed while Filebeat was down is read, and nothing again', async ({
  subject,
  component,
  topics,
  wire,
}) => {
  const shipping = await Shipping.open(await subject<typeof Lab>(), component('filebeat'), topics, wire)
  await shipping.write('shop', ...lines(0, 20))
  await shipping.start()
  await shipping.has('shop', lines(0, 20), means.linesCome)
  await shipping.stop()
  await shipping.write('shop', ...lines(20, 20))
  await shipping.rotate('shop')
  await shipping.write('shop', ...lines(40, 20))
  await shipping.rotate('shop')
  await shipping.write('shop', ...lines(60, 20))
  await writeFile(`${shipping.fileOf('shop')}.3.gz`, 'packed, and read before\n')
  await shipping.start()
  await shipping.has('shop', lines(0, 80), means.downCome)
  await shipping.stop()
  await shipping.start()
  await shipping.write('shop', 'the last line')
  const seen = await shipping.has('shop', ['the last line'], means.linesCome)
  expect(seen.toSorted(), means.onceOverRestart).toEqual([...lines(0, 80), 'the last line'].toSorted())
})

test('18.1 nothing is lost when Filebeat is killed in the middle of its work', async ({
  subject,
  component,
  topics,
  wire,
}) => {
  const shipping = await Shipping.open(await subject<typeof Lab>(), component('filebeat'), topics, wire)
  const produced = wire.fault({
    api: 'Produce',
    endpoint: 'filebeat',
    direction: 'request',
    action: { do: 'silence' },
    description: means.faults.noAnswer,
  })
  await shipping.write('shop', ...lines(0, 200))
  await shipping.start()
  await waitForFault(produced, { description: means.firstProduce })
  await shipping.kill()
  produced.remove()
  await appendFile(
    shipping.fileOf('shop'),
    lines(200, 1)
      .map((line) => `${line}\n`)
      .join(''),
  )
  await rename(shipping.fileOf('shop'), `${shipping.fileOf('shop')}.1`)
  await shipping.start()
  await shipping.has('shop', lines(0, 201), means.killedCome)
})

test('18.1 nothing is lost while the broker is away, and a record counts when all replicas have it', async ({
  subject,
  component,
  topics,
  wire,
}) => {
  const shipping = await Shipping.open(await subject<typeof Lab>(), component('filebeat'), topics, wire)
  await shipping.write('shop', ...lines(0, 10))
  await shipping.start()
  await shipping.has('shop', lines(0, 10), means.linesCome)
  const away = await wire.endpoint('filebeat')
  away.cut({ refuse: true })
  await shipping.write('shop', ...lines(10, 200))
  await shipping.rotate('shop')
  await shipping.write('shop', ...lines(210, 10))
  away.accept()
  const refused = wire.fault({
    api: 'Produce',
    endpoint: 'filebeat',
    direction: 'response',
    action: { do: 'answer', error: 'NOT_ENOUGH_REPLICAS' },
    times: 3,
    description: means.faults.notEnoughReplicas,
  })
  await waitForFault(refused, { description: means.produceAgain, timeoutMs: 20_000 })
  await shipping.has('shop', lines(0, 220), means.awayCome)
  const requests = wire.trace.filter({ api: 'Produce', endpoint: 'filebeat', direction: 'request' })
  expect([...new Set(requests.map(({ body }) => body?.['acks']))], means.acks).toEqual([-1])
})
