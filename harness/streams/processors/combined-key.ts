import type { Serde } from '../serdes/types.ts'

/** A foreign key and the primary key of a row that asks for it. */
export interface CombinedKey<KO, K> {
  readonly foreignKey: KO | null
  readonly primaryKey: K
}

/** How the store of subscriptions keys them: `{length of the foreign key, 4 bytes}{foreign key}{primary key}`. Kafka Streams' CombinedKeySchema. */
export class CombinedKeys<KO, K> {
  private readonly foreign: Serde<KO>
  private readonly primary: Serde<K>

  constructor(foreign: Serde<KO>, primary: Serde<K>) {
    this.foreign = foreign
    this.primary = primary
  }

  /** What all rows that ask for this foreign key begin with. */
  prefix(foreignKey: KO): Buffer {
    const key = this.foreign.serialize(foreignKey)
    const length = Buffer.alloc(4)
    length.writeInt32BE(key.length)
    return Buffer.concat([length, key])
  }

  encode(foreignKey: KO, primaryKey: K): Buffer {
    return Buffer.concat([this.prefix(foreignKey), this.primary.serialize(primaryKey)])
  }

  primaryKeyOf(bytes: Uint8Array, prefix: Uint8Array): K {
    return this.primary.deserialize(bytes.subarray(prefix.length))
  }
}
