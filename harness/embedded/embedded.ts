import { appendFileSync } from 'node:fs'
import { testKafka } from './test-kafka.ts'
import type { TestKafka } from './types.ts'

/**
 * A real Kafka of this machine, as a process of its own that ends with this one at the latest. Where one is named that runs already
 * (`KATA_EMBEDDED_KAFKA`, `host:port`; the grader does), tests share it: their names keep them apart. `none` stands for a place without any.
 * Throws KataErrors of the broker (`JAVA_MISSING` and their like).
 */
export async function embeddedKafka(): Promise<TestKafka> {
  const named = process.env['KATA_EMBEDDED_KAFKA']
  if (named === 'none') throw new Error('embeddedKafka(): there is no Kafka here; these tests are to do without')
  note('started')
  if (named) return testKafka([named], async () => note('stopped'))
  const { startBroker } = await import('../broker/index.ts')
  const broker = await startBroker({ mode: 'native' })
  return testKafka(broker.bootstrapServers, async () => {
    await broker[Symbol.asyncDispose]()
    note('stopped')
  })
}

/** For whoever runs the tests and looks whether each Kafka was stopped. */
function note(event: 'started' | 'stopped'): void {
  const journal = process.env['KATA_EMBEDDED_JOURNAL']
  if (journal) appendFileSync(journal, `${event}\n`)
}
