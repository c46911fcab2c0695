import { StreamBranch } from '../processors/branch.ts'
import type { Predicate } from '../processors/functions.ts'
import { PassThrough } from '../processors/pass-through.ts'
import type { KStreamParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { KStream } from './kstream.ts'
import type { Branched } from './options/branched.ts'
import type { Named } from './options/named.ts'

/** A stream that is being split: each record goes to the first branch whose predicate holds. */
export class BranchedKStream<K, V> {
  private readonly parts: KStreamParts<K, V>
  private readonly splitter: GraphNode
  private readonly predicates: Predicate<K, V>[] = []
  private readonly childNames: string[] = []
  private readonly branches = new Map<string, KStream<K, V>>()

  constructor(parts: KStreamParts<K, V>, named?: Named) {
    this.parts = parts
    const { builder, node } = parts
    const name = builder.nameOr(named, 'KSTREAM-BRANCH-')
    this.splitter = new GraphNode(name, (topology, { parents }) => {
      const supplier = () => new StreamBranch(this.predicates, this.childNames)
      topology.addProcessor(name, supplier, ...[...parents].map((parent) => parent.name))
    })
    builder.add(node, this.splitter)
  }

  branch(predicate: Predicate<K, V>, branched?: Branched<K, V>): this {
    this.predicates.push(predicate)
    this.create(branched, this.predicates.length)
    return this
  }

  /** What no predicate took. Gives the branches by name: the split's name and the branch's, or its number from 1 (0 for the default). */
  defaultBranch(branched?: Branched<K, V>): ReadonlyMap<string, KStream<K, V>> {
    this.create(branched, 0)
    return this.branches
  }

  /** What no predicate took is dropped. */
  noDefaultBranch(): ReadonlyMap<string, KStream<K, V>> {
    return this.branches
  }

  private create(branched: Branched<K, V> | undefined, index: number): void {
    const { builder } = this.parts
    const name = `${this.splitter.name}${branched?.name ?? index}`
    this.childNames.push(name)
    // As on the JVM, a branch takes a number and does not use it.
    builder.newName(name)
    const node = new GraphNode(name, (topology) =>
      topology.addProcessor(name, () => new PassThrough(), this.splitter.name),
    )
    builder.add(this.splitter, node)
    const branch = builder.factory.stream<K, V>({ ...this.parts, name, node })
    const result = branched?.chain === undefined ? branch : branched.chain(branch)
    if (result) this.branches.set(name, result)
  }
}
