import type { TopologyInput, TopologyOutput } from '../types.ts'

/**
 * A student's topology under TopologyTestDriver, in bytes: what its serdes make of them is part of what is graded.
 * Undefined where `topology` is not a Topology. Kafka Streams is loaded only here, and by graded code that imports it.
 */
export async function driveTopology(topology: unknown, name: (x: string) => string): Promise<object | undefined> {
  const { bytes, Topology, TopologyTestDriver } = await import('../../streams/index.ts')
  if (!(topology instanceof Topology)) return undefined
  const driver = new TopologyTestDriver(topology, { applicationId: name('app') })
  return {
    pipe(records: readonly TopologyInput[]): void {
      for (const { topic, key, value, timestamp } of records)
        driver.createInputTopic(name(topic), bytes, bytes).pipeInput(toBytes(key), toBytes(value), timestamp)
    },
    read: (topic: string): TopologyOutput[] =>
      driver
        .createOutputTopic(name(topic), bytes, bytes)
        .readRecordsToList()
        .map(({ key, value, timestamp }) => ({ key, value, timestamp })),
    advanceWallClockTime: (ms: number) => driver.advanceWallClockTime(ms),
    describe: () => topology.describe().toString(),
    close: () => driver.close(),
  }
}

function toBytes(value: string | Uint8Array | null): Uint8Array | null {
  return typeof value === 'string' ? Buffer.from(value) : value
}
