import type { KStream } from '../kstream.ts'
import { verifyName } from './named.ts'

type Chain<K, V> = (branch: KStream<K, V>) => KStream<K, V> | null | undefined

/** A branch's name, and what happens to its stream. */
export class Branched<K, V> {
  readonly name: string | undefined
  /** Undefined: the stream itself is in the map of branches. */
  readonly chain: Chain<K, V> | undefined

  private constructor(name: string | undefined, chain: Chain<K, V> | undefined) {
    this.name = name === undefined ? undefined : verifyName(name)
    this.chain = chain
  }

  static as<K = never, V = never>(name: string): Branched<K, V> {
    return new Branched<K, V>(name, undefined)
  }

  /** What it gives is in the map of branches; where it gives nothing, the branch is not there. */
  static withFunction<K, V>(chain: Chain<K, V>, name?: string): Branched<K, V> {
    return new Branched(name, chain)
  }

  /** The branch is not in the map. */
  static withConsumer<K, V>(chain: (branch: KStream<K, V>) => void, name?: string): Branched<K, V> {
    return new Branched<K, V>(name, (branch) => {
      chain(branch)
      return undefined
    })
  }

  withName(name: string): Branched<K, V> {
    return new Branched(name, this.chain)
  }
}
