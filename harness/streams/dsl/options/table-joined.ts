import type { StreamPartitioner } from '../../topology/types.ts'
import { verifyName } from './named.ts'

interface Fields<K, KO> {
  readonly name?: string
  readonly partitioner?: StreamPartitioner<K, null> | undefined
  readonly otherPartitioner?: StreamPartitioner<KO, null> | undefined
}

/** The name of a foreign-key join, and the partitioners of its two tables where these are not partitioned by their keys. */
export class TableJoined<K, KO> {
  readonly fields: Fields<K, KO>

  private constructor(fields: Fields<K, KO>) {
    this.fields = fields
  }

  /** Each has to give one partition, by the key alone: it is called with the value null. */
  static with<K = never, KO = never>(
    partitioner?: StreamPartitioner<K, null> | null,
    otherPartitioner?: StreamPartitioner<KO, null> | null,
  ): TableJoined<K, KO> {
    return new TableJoined<K, KO>({
      partitioner: partitioner ?? undefined,
      otherPartitioner: otherPartitioner ?? undefined,
    })
  }

  static as<K = never, KO = never>(name: string): TableJoined<K, KO> {
    return new TableJoined<K, KO>({ name: verifyName(name) })
  }

  withName(name: string): TableJoined<K, KO> {
    return new TableJoined({ ...this.fields, name: verifyName(name) })
  }

  withPartitioner<K2 = K>(partitioner: StreamPartitioner<K2, null>): TableJoined<K2, KO> {
    return new TableJoined<K2, KO>({ ...this.fields, partitioner } as Fields<K2, KO>)
  }

  withOtherPartitioner<KO2 = KO>(otherPartitioner: StreamPartitioner<KO2, null>): TableJoined<K, KO2> {
    return new TableJoined<K, KO2>({ ...this.fields, otherPartitioner } as Fields<K, KO2>)
  }
}
