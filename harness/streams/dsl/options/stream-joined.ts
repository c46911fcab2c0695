import type { Serde } from '../../serdes/types.ts'
import { verifyName } from './named.ts'

interface Fields<K, V, VO> {
  readonly name?: string
  readonly storeName?: string
  readonly keySerde?: Serde<K> | undefined
  readonly valueSerde?: Serde<V> | undefined
  readonly otherValueSerde?: Serde<VO> | undefined
  readonly loggingEnabled: boolean
  readonly logConfig: Readonly<Record<string, string>>
}

const LOGGED = { loggingEnabled: true, logConfig: {} }

/** The names and serdes of a stream-stream join and of its stores. */
export class StreamJoined<K, V, VO> {
  readonly fields: Fields<K, V, VO>

  private constructor(fields: Fields<K, V, VO>) {
    this.fields = fields
  }

  static with<K = never, V = never, VO = never>(
    keySerde?: Serde<K> | null,
    valueSerde?: Serde<V> | null,
    otherValueSerde?: Serde<VO> | null,
  ): StreamJoined<K, V, VO> {
    return new StreamJoined<K, V, VO>({
      ...LOGGED,
      keySerde: keySerde ?? undefined,
      valueSerde: valueSerde ?? undefined,
      otherValueSerde: otherValueSerde ?? undefined,
    })
  }

  /** Names the stores. */
  static as<K = never, V = never, VO = never>(storeName: string): StreamJoined<K, V, VO> {
    return new StreamJoined<K, V, VO>({ ...LOGGED, storeName: verifyName(storeName) })
  }

  /** Names the operators, and the repartition topics. */
  withName(name: string): StreamJoined<K, V, VO> {
    return new StreamJoined({ ...this.fields, name: verifyName(name) })
  }

  withStoreName(storeName: string): StreamJoined<K, V, VO> {
    return new StreamJoined({ ...this.fields, storeName: verifyName(storeName) })
  }

  withKeySerde<K2>(keySerde: Serde<K2>): StreamJoined<K2, V, VO> {
    return new StreamJoined<K2, V, VO>({ ...this.fields, keySerde })
  }

  withValueSerde<V2>(valueSerde: Serde<V2>): StreamJoined<K, V2, VO> {
    return new StreamJoined<K, V2, VO>({ ...this.fields, valueSerde })
  }

  withOtherValueSerde<VO2>(otherValueSerde: Serde<VO2>): StreamJoined<K, V, VO2> {
    return new StreamJoined<K, V, VO2>({ ...this.fields, otherValueSerde })
  }

  withLoggingEnabled(logConfig: Readonly<Record<string, string>> = {}): StreamJoined<K, V, VO> {
    return new StreamJoined({ ...this.fields, loggingEnabled: true, logConfig })
  }

  withLoggingDisabled(): StreamJoined<K, V, VO> {
    return new StreamJoined({ ...this.fields, loggingEnabled: false, logConfig: {} })
  }
}
