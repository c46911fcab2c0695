import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { IndexOfLogs } from './index-of-logs.ts'
import { accessLine, jsonLine, TRACE, textLine } from './logs.ts'
import { means } from './means.ts'
import { Shipping } from './shipping.ts'

/** Ten minutes ago. */
const BEFORE = Date.now() - 600_000

test('18.5 each line that was written is in the index once, over a rotation and a restart of the shipper', async ({
  subject,
  component,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  const shipping = await Shipping.open(app, component('filebeat'), topics, wire, () => app.createTopics())
  const index = new IndexOfLogs(component('index'), topics)
  const written: string[] = []
  const write = async (round: number) => {
    const at = BEFORE + 1_000 * round
    const trace = textLine(at, 'ERROR', `round ${round} failed`)
    await shipping.write('nginx', accessLine(at, `GET /round/${round} HTTP/1.1`, 500))
    await shipping.write(
      'shop',
      jsonLine(at, 'warn', `round ${round}`),
      `no JSON, round ${round}`,
      jsonLine(at, 'info', 'alike'),
    )
    await shipping.write('billing', trace, TRACE)
    written.push(`GET /round/${round} HTTP/1.1`, `round ${round}`, `no JSON, round ${round}`, 'alike')
    written.push(`round ${round} failed`)
  }
  await write(0)
  await shipping.start()
  const parser = await app.startParser()
  const indexer = await app.startIndexer({ url: index.url })
  await write(1)
  for (const service of ['nginx', 'shop', 'billing']) await shipping.rotate(service)
  await write(2)
  await index.has(written.length, means.allArrive)
  await shipping.stop()
  await write(3)
  for (const service of ['nginx', 'shop', 'billing']) await shipping.rotate(service)
  await shipping.start()
  await write(4)
  const documents = await index.has(written.length, means.allArrive)
  expect(documents.map(({ document }) => document['message']).sort(), means.eachOnce).toEqual(written.toSorted())
  const traces = documents.filter(({ document }) => document['trace'] === TRACE)
  expect(traces.length, means.tracesArrive).toBe(5)
  await indexer.stop()
  await parser.stop()
})
