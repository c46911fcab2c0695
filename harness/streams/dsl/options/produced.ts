import type { Serde } from '../../serdes/types.ts'
import type { StreamPartitioner } from '../../topology/types.ts'
import { verifyName } from './named.ts'

interface Fields<K, V> {
  readonly name?: string
  readonly keySerde?: Serde<K> | undefined
  readonly valueSerde?: Serde<V> | undefined
  readonly partitioner?: StreamPartitioner<K, V> | undefined
}

/** How a topic is written. */
export class Produced<K, V> {
  readonly fields: Fields<K, V>

  private constructor(fields: Fields<K, V>) {
    this.fields = fields
  }

  static with<K = never, V = never>(
    keySerde?: Serde<K> | null,
    valueSerde?: Serde<V> | null,
    partitioner?: StreamPartitioner<K, V>,
  ): Produced<K, V> {
    return new Produced<K, V>({ keySerde: keySerde ?? undefined, valueSerde: valueSerde ?? undefined, partitioner })
  }

  static as<K = never, V = never>(name: string): Produced<K, V> {
    return new Produced<K, V>({ name: verifyName(name) })
  }

  withName(name: string): Produced<K, V> {
    return new Produced({ ...this.fields, name: verifyName(name) })
  }

  withKeySerde<K2>(keySerde: Serde<K2>): Produced<K2, V> {
    return new Produced<K2, V>({ ...this.fields, keySerde } as Fields<K2, V>)
  }

  withValueSerde<V2>(valueSerde: Serde<V2>): Produced<K, V2> {
    return new Produced<K, V2>({ ...this.fields, valueSerde } as Fields<K, V2>)
  }

  withStreamPartitioner<K2 = K, V2 = V>(partitioner: StreamPartitioner<K2, V2>): Produced<K2, V2> {
    return new Produced<K2, V2>({ ...this.fields, partitioner } as Fields<K2, V2>)
  }
}
