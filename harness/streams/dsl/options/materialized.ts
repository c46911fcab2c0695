import { illegalArgument, notSupported } from '../../failures.ts'
import type { Serde } from '../../serdes/types.ts'
import type { StoreSupplier } from '../../stores/builders.ts'
import { verifyName } from './named.ts'

interface Fields<K, V> {
  readonly storeName: string | undefined
  readonly keySerde: Serde<K> | undefined
  readonly valueSerde: Serde<V> | undefined
  readonly retentionMs: number | undefined
  readonly loggingEnabled: boolean
  readonly logConfig: Readonly<Record<string, string>>
}

/**
 * How a table is stored: the store's name (by which it can be asked), its serdes, how long it keeps windows, whether it has a changelog.
 * @example count(Materialized.as('clicks-5m'))
 */
export class Materialized<K, V> {
  readonly fields: Fields<K, V>

  private constructor(fields: Fields<K, V>) {
    this.fields = fields
  }

  /** @param store a name, or a supplier of `Stores` */
  static as<K = never, V = never>(store: string | StoreSupplier<unknown>): Materialized<K, V> {
    const storeName = verifyName(typeof store === 'string' ? store : store.name)
    return new Materialized<K, V>({ ...NOTHING, storeName })
  }

  static with<K = never, V = never>(keySerde?: Serde<K> | null, valueSerde?: Serde<V> | null): Materialized<K, V> {
    return new Materialized<K, V>({ ...NOTHING, keySerde: keySerde ?? undefined, valueSerde: valueSerde ?? undefined })
  }

  withKeySerde<K2>(keySerde: Serde<K2>): Materialized<K2, V> {
    return new Materialized<K2, V>({ ...this.fields, keySerde })
  }

  withValueSerde<V2>(valueSerde: Serde<V2>): Materialized<K, V2> {
    return new Materialized<K, V2>({ ...this.fields, valueSerde })
  }

  /** Milliseconds; at least the windows' size and grace. Only stores with windows look at it. */
  withRetention(retentionMs: number): Materialized<K, V> {
    if (!(retentionMs >= 0)) {
      throw illegalArgument({ en: 'a retention of at least 0 ms', ru: 'срок хранения не меньше 0 мс' }, retentionMs)
    }
    return new Materialized({ ...this.fields, retentionMs })
  }

  /** @param logConfig overrides of the changelog topic's configuration */
  withLoggingEnabled(logConfig: Readonly<Record<string, string>> = {}): Materialized<K, V> {
    return new Materialized({ ...this.fields, loggingEnabled: true, logConfig })
  }

  /** No changelog: after a crash or a move the table is empty. */
  withLoggingDisabled(): Materialized<K, V> {
    return new Materialized({ ...this.fields, loggingEnabled: false, logConfig: {} })
  }

  withCachingEnabled(): never {
    throw notSupported({
      en: 'caching (Materialized.withCachingEnabled)',
      ru: 'кеширование (Materialized.withCachingEnabled)',
    })
  }

  /** As it is: there is no caching. */
  withCachingDisabled(): Materialized<K, V> {
    return this
  }
}

const NOTHING = {
  storeName: undefined,
  keySerde: undefined,
  valueSerde: undefined,
  retentionMs: undefined,
  loggingEnabled: true,
  logConfig: {},
}
