import { streamsError } from '../failures.ts'
import type { Headers } from '../processors/types.ts'
import type { ChangelogRecord, StateStore, StoreContext } from './types.ts'

/** What all stores in memory share: life, and where their changes go. */
export abstract class BaseStore implements StateStore {
  readonly name: string
  readonly persistent = false
  private open = false
  private context: StoreContext | undefined

  constructor(name: string) {
    this.name = name
  }

  init(context: StoreContext): void {
    this.context = context
    this.open = true
  }

  abstract restore(record: ChangelogRecord): void

  flush(): void {
    this.assertOpen()
  }

  close(): void {
    this.open = false
    this.clear()
  }

  isOpen(): boolean {
    return this.open
  }

  protected abstract clear(): void

  protected get logging(): boolean {
    return this.context?.changelog !== undefined
  }

  protected log(key: Uint8Array, value: Uint8Array | null, timestamp: number | null, headers?: Headers): void {
    this.context?.changelog?.(key, value, timestamp, headers)
  }

  protected now(): number {
    return this.context?.currentTimestamp() ?? 0
  }

  protected dropped(): void {
    this.context?.recordDropped()
  }

  /** @throws STREAMS_STORE_CLOSED after its task was closed or moved. Kafka Streams' `InvalidStateStoreException`. */
  protected assertOpen(): void {
    if (this.open) return
    throw streamsError('STORE_CLOSED', {
      expected: { en: `the store ${this.name} is open`, ru: `хранилище ${this.name} открыто` },
      observed: {
        en: 'it is closed: its task is not running here',
        ru: 'оно закрыто: его задача здесь не выполняется',
      },
      next: {
        en: 'ask for the store again, or ask the instance that has it now',
        ru: 'запросите хранилище заново или обратитесь к экземпляру, у которого оно сейчас',
      },
    })
  }
}
