/** Tests of the student's `startKafka()`, run in the place of the student's own. */

const used = `
  const context = kafka.context()
  await createTopics(context.ctx)
  await context.produce('payment-requests', [{ key: 'k', value: 'v' }])
  expect(await context.records('payment-requests')).toMatchObject([{ key: 'k', value: 'v' }])`

const head = `import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { startKafka } from './kafka.ts'
import { createTopics } from './topics.ts'
`

const inContainer = `${head}
const running = () => execFileSync('docker', ['ps', '--format', '{{.Ports}}']).toString()

test('startKafka() with a Docker engine', async () => {
  const kafka = await startKafka()
  const [address] = kafka.bootstrapServers
  const published = ':' + address.split(':').at(-1) + '->'
  try {
    expect(running(), 'the ports that containers publish').toContain(published)${used}
  } finally {
    await kafka.stop()
  }
  expect(running(), 'the ports that containers publish after stop()').not.toContain(published)
}, 120_000)
`

const embedded = `${head}
test('startKafka() without a Docker engine', async () => {
  const kafka = await startKafka()
  try {${used}
  } finally {
    await kafka.stop()
  }
}, 60_000)
`

const file = 'tried-kafka.test.ts'
const trial = (text: string) => ({
  tests: [file],
  variants: [{ name: 'right', files: { [file]: text } }],
  limitMs: 150_000,
})

export const containerTest = trial(inContainer)
export const fallbackTest = trial(embedded)
