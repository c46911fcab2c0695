import { notSupported } from '../../failures.ts'
import type { Serde } from '../../serdes/types.ts'
import { verifyName } from './named.ts'

interface Fields<K, V, VO> {
  readonly name?: string
  readonly keySerde?: Serde<K> | undefined
  readonly valueSerde?: Serde<V> | undefined
  readonly otherValueSerde?: Serde<VO> | undefined
}

/** The name and serdes of a stream-table join. */
export class Joined<K, V, VO> {
  readonly fields: Fields<K, V, VO>

  private constructor(fields: Fields<K, V, VO>) {
    this.fields = fields
  }

  static with<K = never, V = never, VO = never>(
    keySerde?: Serde<K> | null,
    valueSerde?: Serde<V> | null,
    otherValueSerde?: Serde<VO> | null,
  ): Joined<K, V, VO> {
    return new Joined<K, V, VO>({
      keySerde: keySerde ?? undefined,
      valueSerde: valueSerde ?? undefined,
      otherValueSerde: otherValueSerde ?? undefined,
    })
  }

  static as<K = never, V = never, VO = never>(name: string): Joined<K, V, VO> {
    return new Joined<K, V, VO>({ name: verifyName(name) })
  }

  withName(name: string): Joined<K, V, VO> {
    return new Joined({ ...this.fields, name: verifyName(name) })
  }

  withKeySerde<K2>(keySerde: Serde<K2>): Joined<K2, V, VO> {
    return new Joined<K2, V, VO>({ ...this.fields, keySerde })
  }

  withValueSerde<V2>(valueSerde: Serde<V2>): Joined<K, V2, VO> {
    return new Joined<K, V2, VO>({ ...this.fields, valueSerde })
  }

  withOtherValueSerde<VO2>(otherValueSerde: Serde<VO2>): Joined<K, V, VO2> {
    return new Joined<K, V, VO2>({ ...this.fields, otherValueSerde })
  }

  withGracePeriod(): never {
    throw notSupported({
      en: 'a grace period of a stream-table join (it needs a versioned table)',
      ru: 'grace period соединения потока с таблицей (нужна версионированная таблица)',
    })
  }
}
