/** The three exception handlers and the dead letter queue on a real broker, within transactions. */
import { expect, test } from 'vitest'
import { eventually } from '../../topics/index.ts'
import { Consumed } from '../dsl/options/consumed.ts'
import { Named } from '../dsl/options/named.ts'
import { Produced } from '../dsl/options/produced.ts'
import { StreamsBuilder } from '../dsl/streams-builder.ts'
import { int64, string } from '../serdes/basic.ts'
import type { ErrorHandlerContext, ProductionExceptionHandler } from '../task/exception-handlers.ts'
import { LogAndContinueExceptionHandler, LogAndContinueProcessingExceptionHandler } from '../task/standard-handlers.ts'
import type { Topology } from '../topology/topology.ts'
import { application, historyOf } from './fixtures/application.ts'
import { ownCluster } from './fixtures/cluster.ts'

const { broker, topics } = await ownCluster('handled.')

/** Writes so many letters as the number says; 13 throws. */
function letters(input: string, output: string): Topology {
  const builder = new StreamsBuilder()
  builder
    .stream(input, Consumed.with(string, int64))
    .mapValues((count) => {
      if (count === 13) throw new RangeError('thirteen')
      return 'x'.repeat(count)
    }, Named.as('letters'))
    .to(output, Produced.with(string, string).withName('written'))
  return builder.build()
}

const number = (count: number) => Buffer.from(int64.serialize(count))
const values = [number(1), Buffer.from('bad'), number(2), number(13), number(3), number(5_000), number(4)]

test('what cannot be read, processed or sent goes aside with its own origin, and nothing else is lost', async () => {
  await topics.create('in', { partitions: 1 })
  await topics.create('out', { partitions: 1, config: { 'max.message.bytes': '1000' } })
  await topics.create('dead', { partitions: 1 })
  await topics.produce(
    'in',
    values.map((value, offset) => ({ key: `${offset}`, value })),
  )
  const refused: ErrorHandlerContext[] = []
  const aside: ProductionExceptionHandler = {
    handleError: (context, { timestamp }) => {
      refused.push(context)
      const letter = { key: context.sourceRawKey, value: context.sourceRawValue, timestamp, headers: [] }
      return { result: 'RESUME', deadLetterQueueRecords: [{ topic: topics.name('dead'), ...letter }] }
    },
  }
  const silent = () => {}
  await using app = application(broker, letters(topics.name('in'), topics.name('out')), {
    'application.id': topics.name('letters'),
    'processing.guarantee': 'exactly_once_v2',
    'errors.dead.letter.queue.topic.name': topics.name('dead'),
    'deserialization.exception.handler': new LogAndContinueExceptionHandler(silent),
    'processing.exception.handler': new LogAndContinueProcessingExceptionHandler(silent),
    'production.exception.handler': aside,
  })
  await app.streams.start()
  await eventually(
    async () => expect(await historyOf(topics, 'out')).toEqual({ 0: ['x'], 2: ['xx'], 4: ['xxx'], 6: ['xxxx'] }),
    { description: 'the good records are written, and no others' },
  )
  const dead = async () => (await topics.read('dead')).map(({ key, value }) => [String(key), value])
  await eventually(
    async () =>
      expect((await dead()).toSorted()).toEqual([
        ['1', values[1]],
        ['3', values[3]],
        ['5', values[5]],
      ]),
    { description: 'the three bad records lie in the dead letter queue' },
  )
  expect(refused).toMatchObject([{ topic: topics.name('in'), partition: 0, offset: 5, processorNodeId: 'written' }])
  expect(app.errors).toEqual([])
})

test('an answer of FAIL ends the instance, which names topic, partition, offset and node', async () => {
  await topics.create('numbers', { partitions: 1 })
  await topics.create('written', { partitions: 1, config: { 'max.message.bytes': '1000' } })
  await topics.produce('numbers', [
    { key: 'a', value: number(1) },
    { key: 'b', value: number(5_000) },
    { key: 'c', value: number(2) },
  ])
  await using app = application(broker, letters(topics.name('numbers'), topics.name('written')), {
    'application.id': topics.name('failing'),
    'processing.guarantee': 'exactly_once_v2',
  })
  await app.streams.start()
  await eventually(() => expect(app.streams.state()).toBe('ERROR'), {
    description: 'the instance has ended with an error',
  })
  const origin = { topic: topics.name('numbers'), partition: 0, offset: 1, node: 'written' }
  expect(app.streams.error()).toMatchObject({ code: 'STREAMS_RECORD_FAILED', data: origin })
})
