import type { Serde } from '../../serdes/types.ts'
import type { AutoOffsetReset, TimestampExtractor } from '../../topology/types.ts'
import { verifyName } from './named.ts'

interface Fields<K, V> {
  readonly name?: string
  readonly keySerde?: Serde<K> | undefined
  readonly valueSerde?: Serde<V> | undefined
  readonly timestampExtractor?: TimestampExtractor
  readonly offsetReset?: AutoOffsetReset
}

/** How a topic is read. */
export class Consumed<K, V> {
  readonly fields: Fields<K, V>

  private constructor(fields: Fields<K, V>) {
    this.fields = fields
  }

  static with<K = never, V = never>(keySerde?: Serde<K> | null, valueSerde?: Serde<V> | null): Consumed<K, V> {
    return new Consumed<K, V>({ keySerde: keySerde ?? undefined, valueSerde: valueSerde ?? undefined })
  }

  static as<K = never, V = never>(name: string): Consumed<K, V> {
    return new Consumed<K, V>({ name: verifyName(name) })
  }

  withName(name: string): Consumed<K, V> {
    return new Consumed({ ...this.fields, name: verifyName(name) })
  }

  withKeySerde<K2>(keySerde: Serde<K2>): Consumed<K2, V> {
    return new Consumed<K2, V>({ ...this.fields, keySerde })
  }

  withValueSerde<V2>(valueSerde: Serde<V2>): Consumed<K, V2> {
    return new Consumed<K, V2>({ ...this.fields, valueSerde })
  }

  withTimestampExtractor(timestampExtractor: TimestampExtractor): Consumed<K, V> {
    return new Consumed({ ...this.fields, timestampExtractor })
  }

  /** Where to begin when the group has no offset: `earliest` (the default), `latest`, or `none`, which refuses. */
  withOffsetResetPolicy(offsetReset: AutoOffsetReset): Consumed<K, V> {
    return new Consumed({ ...this.fields, offsetReset })
  }
}
