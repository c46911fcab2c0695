import type { Serde } from '../serdes/types.ts'
import type { KeyValueStore, SessionStore, WindowStore } from '../stores/types.ts'
import type { Topology } from '../topology/topology.ts'
import type { TestInputTopic, TestInputTopicOptions, TestOutputTopic, TopologyTestDriverOptions } from './types.ts'

/** Runs a topology without a broker. Shapes: docs of Kafka Streams' TopologyTestDriver. */
export class TopologyTestDriver {
  constructor(_topology: Topology, _options: TopologyTestDriverOptions = {}) {
    throw new Error('not here yet')
  }
  createInputTopic<K, V>(
    _topic: string,
    _key: Serde<K>,
    _value: Serde<V>,
    _options: TestInputTopicOptions = {},
  ): TestInputTopic<K, V> {
    throw new Error('not here yet')
  }
  createOutputTopic<K, V>(_topic: string, _key: Serde<K>, _value: Serde<V>): TestOutputTopic<K, V> {
    throw new Error('not here yet')
  }
  /** Gives plain values, as the JVM's does. */
  getKeyValueStore<K, V>(_name: string): KeyValueStore<K, V> {
    throw new Error('not here yet')
  }
  getWindowStore<K, V>(_name: string): WindowStore<K, V> {
    throw new Error('not here yet')
  }
  getSessionStore<K, V>(_name: string): SessionStore<K, V> {
    throw new Error('not here yet')
  }
  advanceWallClockTime(_ms: number): void {
    throw new Error('not here yet')
  }
  /** Every topic that was written to, changelogs included. */
  producedTopicNames(): Set<string> {
    throw new Error('not here yet')
  }
  close(): void {
    throw new Error('not here yet')
  }
}
