import type {
  ConsumerRecord,
  Processor,
  ProcessorSupplier,
  RecordContext,
  StoreBuilder,
  StreamRecord,
} from '../../index.ts'
import { HeaderList, type Java, type JavaObject } from './java.ts'

const made = new Map<string, unknown>()

/** A function of a test as the function that takes its place here. The same one each time: suppliers and extractors are compared. */
export function functionOf(kind: string, id: number, java: Java): unknown {
  const key = `${kind} ${id}`
  const known = made.get(key) ?? make(kind, id, java)
  made.set(key, known)
  return known
}

/** Where TypeScript's order of arguments is another: the value first, so that the key can be left out. */
function make(kind: string, id: number, java: Java): unknown {
  const call = (...args: unknown[]) => java.call(kind, id, ...args)
  switch (kind) {
    case 'ValueMapperWithKey':
    case 'FlatValueMapperWithKey':
    case 'ForeignKeyOfKeyAndValue':
      return (value: unknown, key: unknown) => call(key, value)
    case 'ValueJoinerWithKey':
      return (left: unknown, right: unknown, key: unknown) => call(key, left, right)
    case 'ValueMapper':
    case 'FlatValueMapper':
      return (value: unknown) => call(value)
    case 'ValueJoiner':
      return (left: unknown, right: unknown) => call(left, right)
    case 'ProcessorSupplier':
    case 'FixedKeyProcessorSupplier':
      return supplierOf(id, java)
    case 'TimestampExtractor':
      return ({ key, value, timestamp, topic, partition, offset }: ConsumerRecord, partitionTime: number) =>
        call(key, value, timestamp, topic, partition, offset, partitionTime)
    case 'TopicNameExtractor':
      return (key: unknown, value: unknown, { topic, partition, offset, timestamp, headers }: RecordContext) =>
        call(key, value, topic, partition, offset, timestamp, new HeaderList(headers))
    case 'StreamPartitioner':
      return (topic: string, key: unknown, value: unknown, partitions: number) => {
        const chosen = call(topic, key, value, partitions)
        return chosen === null ? undefined : chosen
      }
    default:
      return call
  }
}

const processors = new Map<number, Processor>()

function supplierOf(id: number, java: Java): ProcessorSupplier {
  return {
    get: () => {
      const { id: processor } = java.call('get', id) as JavaObject
      const known = processors.get(processor) ?? processorOf(processor, java)
      processors.set(processor, known)
      return known
    },
    stores: () => (java.call('stores', id) ?? []) as readonly StoreBuilder[],
  }
}

function processorOf(id: number, java: Java): Processor {
  return {
    init: (context) => void java.call('init', id, context),
    process: (record: StreamRecord) => void java.call('process', id, record),
    close: () => void java.call('close', id),
  }
}
