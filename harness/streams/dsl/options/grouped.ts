import type { Serde } from '../../serdes/types.ts'
import { verifyName } from './named.ts'

interface Fields<K, V> {
  /** Of the repartition topic. */
  readonly name?: string
  readonly keySerde?: Serde<K> | undefined
  readonly valueSerde?: Serde<V> | undefined
}

/** The name and serdes of a grouping's repartition topic. */
export class Grouped<K, V> {
  readonly fields: Fields<K, V>

  private constructor(fields: Fields<K, V>) {
    this.fields = fields
  }

  static with<K = never, V = never>(keySerde?: Serde<K> | null, valueSerde?: Serde<V> | null): Grouped<K, V> {
    return new Grouped<K, V>({ keySerde: keySerde ?? undefined, valueSerde: valueSerde ?? undefined })
  }

  static as<K = never, V = never>(name: string): Grouped<K, V> {
    return new Grouped<K, V>({ name: verifyName(name) })
  }

  withName(name: string): Grouped<K, V> {
    return new Grouped({ ...this.fields, name: verifyName(name) })
  }

  withKeySerde<K2>(keySerde: Serde<K2>): Grouped<K2, V> {
    return new Grouped<K2, V>({ ...this.fields, keySerde })
  }

  withValueSerde<V2>(valueSerde: Serde<V2>): Grouped<K, V2> {
    return new Grouped<K, V2>({ ...this.fields, valueSerde })
  }
}
