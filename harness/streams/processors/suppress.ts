import type { KataError } from '../../errors/index.ts'
import { streamsError } from '../failures.ts'
import type { Eviction, SuppressBuffer } from '../stores/suppress-buffer.ts'
import type { StateStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { Change } from './change.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'
import type { TableSupplier, ValueGetterSupplier } from './table-supplier.ts'

export interface SuppressOptions<K> {
  /** Milliseconds of stream time that a change waits. */
  readonly waitMs: number
  /** The time from which it waits: the record's, or the end of its window. */
  readonly timeOf: (timestamp: number, key: K) => number
  readonly maxRecords: number
  readonly maxBytes: number
  readonly whenFull: 'EMIT' | 'SHUT_DOWN'
  /** True for final results of windows: a deletion of what was never told is not told either. */
  readonly dropsTombstones: boolean
}

/** KTableSuppressProcessorSupplier: holds changes back, the last of each key, until their time has come. */
export class Suppress<K, V> implements TableSupplier<K, V> {
  private readonly parent: TableSupplier<K, V>
  private readonly builder: StoreBuilder
  private readonly options: SuppressOptions<K>

  constructor(parent: TableSupplier<K, V>, builder: StoreBuilder, options: SuppressOptions<K>) {
    this.parent = parent
    this.builder = builder
    this.options = options
    parent.enableSendingOldValues(true)
  }

  get(): SuppressProcessor<K, V> {
    return new SuppressProcessor(this.builder.name, this.options)
  }

  stores(): readonly StoreBuilder[] {
    return [this.builder]
  }

  /** The processors after this one do not know yet what is buffered, so a reader of the table sees the value from before. */
  view(): ValueGetterSupplier<K, V> {
    const { name } = this.builder
    const view = this.parent.view()
    return {
      storeNames: [name, ...view.storeNames],
      get: () => {
        const getter = view.get()
        let buffer: SuppressBuffer<K, V>
        return {
          init: (context) => {
            getter.init(context)
            buffer = context.getStateStore<SuppressBuffer<K, V> & StateStore>(name)
          },
          get: (key) => {
            const prior = buffer.priorValue(key)
            if (prior === undefined) return getter.get(key)
            return prior.value === null ? null : { value: prior.value, timestamp: -1 }
          },
        }
      },
    }
  }

  enableSendingOldValues(force: boolean): boolean {
    return this.parent.enableSendingOldValues(force)
  }
}

class SuppressProcessor<K, V> extends Operator<K, Change<V>, K, Change<V>> {
  private readonly storeName: string
  private readonly options: SuppressOptions<K>
  private buffer!: SuppressBuffer<K, V>
  private observedStreamTime = -1

  constructor(storeName: string, options: SuppressOptions<K>) {
    super()
    this.storeName = storeName
    this.options = options
  }

  override init(context: InternalProcessorContext<K, Change<V>>): void {
    super.init(context)
    this.buffer = context.getStateStore(this.storeName)
  }

  process({ key, value, timestamp }: StreamRecord<K, Change<V>>): void {
    if (timestamp > this.observedStreamTime) this.observedStreamTime = timestamp
    const { buffer, context, options } = this
    const recordContext = context.recordContext()
    buffer.put(options.timeOf(recordContext.timestamp, key), key, value, recordContext)
    const expiry = this.observedStreamTime - options.waitMs
    buffer.evictWhile(() => buffer.minTimestamp <= expiry, this.emit)
    if (!this.overCapacity()) return
    if (options.whenFull === 'SHUT_DOWN') throw this.full()
    buffer.evictWhile(() => this.overCapacity(), this.emit)
  }

  private readonly emit = ({ key, change, context }: Eviction<K, V>): void => {
    if (change.newValue === null && this.options.dropsTombstones) return
    const record = new StreamRecord(key, change, context.timestamp, context.headers)
    this.context.withRecordContext(context, () => this.context.forward(record))
  }

  private overCapacity(): boolean {
    const { numRecords, bufferSize } = this.buffer
    return numRecords > this.options.maxRecords || bufferSize > this.options.maxBytes
  }

  private full(): KataError {
    const { numRecords, bufferSize } = this.buffer
    const { maxRecords, maxBytes } = this.options
    return streamsError(
      'BUFFER_FULL',
      {
        expected: {
          en: `at most ${maxRecords} records and ${maxBytes} bytes in ${this.storeName}`,
          ru: `не больше ${maxRecords} записей и ${maxBytes} байт в ${this.storeName}`,
        },
        observed: { en: `${numRecords} records, ${bufferSize} bytes`, ru: `${numRecords} записей, ${bufferSize} байт` },
        next: {
          en: 'raise the limit, or use emitEarlyWhenFull() or BufferConfig.unbounded()',
          ru: 'поднимите предел или используйте emitEarlyWhenFull() либо BufferConfig.unbounded()',
        },
      },
      { store: this.storeName, numRecords, bufferSize },
    )
  }
}
