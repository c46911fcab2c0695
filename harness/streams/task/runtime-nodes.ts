import { streamsError } from '../failures.ts'
import { StreamRecord } from '../processors/record.ts'
import type { Processor } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import { isWindowedKeySerde } from '../serdes/windowed.ts'
import type { SinkNode, SourceNode } from '../topology/types.ts'
import type { Engine } from './engine.ts'
import { murmur2Partition } from './murmur2.ts'
import { NodeContext } from './node-context.ts'
import type { RawRecord } from './types.ts'

/** A node of a running task. */
export interface RuntimeNode {
  readonly context: NodeContext
  init(): void
  process(record: StreamRecord): void
  close(): void
}

/** A processor: what it throws goes to the processing exception handler. */
export class ProcessorRuntime implements RuntimeNode {
  readonly context: NodeContext
  private readonly processor: Processor
  private readonly engine: Engine
  private readonly name: string

  constructor(name: string, processor: Processor, context: NodeContext, engine: Engine) {
    this.name = name
    this.processor = processor
    this.context = context
    this.engine = engine
  }

  init(): void {
    this.processor.init?.(this.context)
  }

  process(record: StreamRecord): void {
    try {
      this.processor.process(record)
    } catch (thrown) {
      this.engine.errors.cannotProcess(this.engine.errorContext(this.name), record, thrown)
    }
  }

  close(): void {
    this.processor.close?.()
  }
}

/** Where records come in. */
export class SourceRuntime implements RuntimeNode {
  readonly context: NodeContext
  readonly node: SourceNode
  private readonly engine: Engine
  private readonly keySerde: Serde<unknown>
  private readonly valueSerde: Serde<unknown>

  constructor(node: SourceNode, engine: Engine) {
    this.node = node
    this.engine = engine
    this.context = new NodeContext(node.name, [], engine)
    this.keySerde = engine.serde(node.keySerde, 'key', node.name)
    this.valueSerde = engine.serde(node.valueSerde, 'value', node.name)
  }

  init(): void {}

  close(): void {}

  process(record: StreamRecord): void {
    this.context.forward(record)
  }

  /** Undefined where the handler lets a record pass that cannot be read. */
  read(raw: RawRecord): StreamRecord | undefined {
    const { topic, partition, offset, headers, timestamp, key, value } = raw
    try {
      const typedKey = key === null ? null : this.keySerde.deserialize(key, topic)
      const typedValue = value === null ? null : this.valueSerde.deserialize(value, topic)
      return new StreamRecord(typedKey, typedValue, timestamp, headers)
    } catch (thrown) {
      const { options, errors } = this.engine
      const place = { topic, partition, offset, headers, timestamp, sourceRawKey: key, sourceRawValue: value }
      errors.cannotRead({ ...place, processorNodeId: this.node.name, taskId: options.taskId }, raw, thrown)
      return undefined
    }
  }
}

/** Where records go out. */
export class SinkRuntime implements RuntimeNode {
  readonly context: NodeContext
  private readonly node: SinkNode
  private readonly engine: Engine
  private readonly keySerde: Serde<unknown>
  private readonly valueSerde: Serde<unknown>
  /** Of a windowed key without a partitioner of its own; 0: any other. */
  private readonly windowBytes: number = 0

  constructor(node: SinkNode, engine: Engine) {
    this.node = node
    this.engine = engine
    this.context = new NodeContext(node.name, [], engine)
    this.keySerde = engine.serde(node.keySerde, 'key', node.name)
    this.valueSerde = engine.serde(node.valueSerde, 'value', node.name)
    if (node.partitioner === undefined && isWindowedKeySerde(this.keySerde))
      this.windowBytes = this.keySerde.windowBytes
  }

  init(): void {}

  close(): void {}

  process({ key, value, timestamp, headers }: StreamRecord): void {
    const { engine, node } = this
    const topic = typeof node.topic === 'string' ? node.topic : this.chosenTopic(key, value)
    const chosen = node.partitioner?.(topic, key, value, this.partitionCount(topic))
    const rawKey = this.bytes(topic, key, value, 'KEY')
    if (rawKey === undefined) return
    const rawValue = this.bytes(topic, key, value, 'VALUE')
    if (rawValue === undefined) return
    const { collector } = engine.options
    const output = { topic, key: rawKey, value: rawValue, timestamp, headers, origin: engine.origin(node.name) }
    const partitions = this.windowBytes === 0 ? chosen : this.ofPlainKey(topic, rawKey)
    if (typeof partitions === 'object') {
      for (const partition of new Set(partitions)) collector.send({ ...output, partition })
      return
    }
    collector.send({ ...output, partition: partitions })
  }

  /** The windows of a key go where the plain key goes. Kafka Streams' WindowedStreamPartitioner. */
  private ofPlainKey(topic: string, rawKey: Uint8Array | null): number | undefined {
    if (rawKey === null) return undefined
    return murmur2Partition(rawKey, this.partitionCount(topic), rawKey.length - this.windowBytes)
  }

  private chosenTopic(key: unknown, value: unknown): string {
    const { topic = '', partition, offset, timestamp, headers } = this.engine
    const extractor = this.node.topic
    return typeof extractor === 'string'
      ? extractor
      : extractor(key, value, { topic, partition, offset, timestamp, headers })
  }

  /** Undefined where the handler lets a record pass that cannot be written. */
  private bytes(topic: string, key: unknown, value: unknown, origin: 'KEY' | 'VALUE'): Uint8Array | null | undefined {
    const [part, serde] = origin === 'KEY' ? [key, this.keySerde] : [value, this.valueSerde]
    if (part === null || part === undefined) return null
    try {
      return serde.serialize(part, topic)
    } catch (thrown) {
      this.engine.errors.cannotWrite(this.engine.errorContext(this.node.name), { topic, key, value }, thrown, origin)
      return undefined
    }
  }

  /** @throws STREAMS_TOPIC_MISSING where the topic has no partitions */
  private partitionCount(topic: string): number {
    const count = this.engine.options.collector.partitionCount(topic)
    if (count > 0) return count
    throw streamsError(
      'TOPIC_MISSING',
      {
        expected: { en: `a topic ${topic}`, ru: `топик ${topic}` },
        observed: { en: 'there is none', ru: 'такого нет' },
        next: { en: 'create it before the start', ru: 'создайте его до запуска' },
      },
      { topic, node: this.node.name },
    )
  }
}
