import type { StoreBuilder } from '../topology/types.ts'
import type { Change } from './change.ts'
import { PassThrough } from './pass-through.ts'
import type { TableSupplier, ValueGetterSupplier } from './table-supplier.ts'
import type { Processor } from './types.ts'

/** KTablePassThrough: where the aggregations of several streams, which share one store, become one table. */
export class CogroupMerge<K, A> implements TableSupplier<K, A> {
  private readonly aggregations: readonly TableSupplier<K, A>[]

  constructor(aggregations: readonly TableSupplier<K, A>[]) {
    this.aggregations = aggregations
  }

  get(): Processor<K, Change<A>, K, Change<A>> {
    return new PassThrough() as Processor<K, Change<A>, K, Change<A>>
  }

  stores(): readonly StoreBuilder[] {
    return []
  }

  view(): ValueGetterSupplier<K, A> {
    return this.aggregations[0]!.view()
  }

  enableSendingOldValues(force: boolean): boolean {
    for (const one of this.aggregations) one.enableSendingOldValues(force)
    return true
  }
}
