import { illegalArgument } from '../../failures.ts'
import type { Serde } from '../../serdes/types.ts'
import type { StreamPartitioner } from '../../topology/types.ts'
import { verifyName } from './named.ts'

interface Fields<K, V> {
  readonly name?: string
  readonly keySerde?: Serde<K> | undefined
  readonly valueSerde?: Serde<V> | undefined
  readonly partitions?: number
  readonly partitioner?: StreamPartitioner<K, V>
}

/** The name, serdes, partition count and partitioner of an explicit repartition topic. */
export class Repartitioned<K, V> {
  readonly fields: Fields<K, V>

  private constructor(fields: Fields<K, V>) {
    this.fields = fields
  }

  static as<K = never, V = never>(name: string): Repartitioned<K, V> {
    return new Repartitioned<K, V>({ name: verifyName(name) })
  }

  static with<K = never, V = never>(keySerde?: Serde<K> | null, valueSerde?: Serde<V> | null): Repartitioned<K, V> {
    return new Repartitioned<K, V>({ keySerde: keySerde ?? undefined, valueSerde: valueSerde ?? undefined })
  }

  static numberOfPartitions<K = never, V = never>(count: number): Repartitioned<K, V> {
    return new Repartitioned<K, V>({}).withNumberOfPartitions(count)
  }

  static streamPartitioner<K, V>(partitioner: StreamPartitioner<K, V>): Repartitioned<K, V> {
    return new Repartitioned<K, V>({ partitioner })
  }

  withName(name: string): Repartitioned<K, V> {
    return new Repartitioned({ ...this.fields, name: verifyName(name) })
  }

  withNumberOfPartitions(partitions: number): Repartitioned<K, V> {
    if (!Number.isInteger(partitions) || partitions < 1) {
      throw illegalArgument({ en: 'at least one partition', ru: 'хотя бы одна партиция' }, partitions)
    }
    return new Repartitioned({ ...this.fields, partitions })
  }

  withKeySerde<K2>(keySerde: Serde<K2>): Repartitioned<K2, V> {
    return new Repartitioned<K2, V>({ ...this.fields, keySerde } as Fields<K2, V>)
  }

  withValueSerde<V2>(valueSerde: Serde<V2>): Repartitioned<K, V2> {
    return new Repartitioned<K, V2>({ ...this.fields, valueSerde } as Fields<K, V2>)
  }

  withStreamPartitioner<K2 = K, V2 = V>(partitioner: StreamPartitioner<K2, V2>): Repartitioned<K2, V2> {
    return new Repartitioned<K2, V2>({ ...this.fields, partitioner } as Fields<K2, V2>)
  }
}
