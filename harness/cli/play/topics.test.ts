import { expect, test } from 'vitest'
import { startBroker } from '../../broker/index.ts'
import { openTopics } from '../../topics/index.ts'
import { makeTopics } from './topics.ts'

test('a lab’s topics are made with the settings that its manifest names, and left alone where they are there', async () => {
  await using broker = await startBroker({ mode: 'native' })
  const kept = { name: 'kept', partitions: 3, config: { 'retention.ms': '-1' } }
  await makeTopics([kept, { name: 'plain', partitions: 1, config: {} }], broker)
  await makeTopics([{ ...kept, partitions: 2, config: {} }], broker)
  await using topics = await openTopics({ ...broker, namespace: '' })
  const { partitions, config } = await topics.describe('kept')
  expect(partitions).toHaveLength(3)
  expect(config).toMatchObject({ 'retention.ms': '-1' })
  expect((await topics.describe('plain')).config).not.toMatchObject({ 'retention.ms': '-1' })
})
