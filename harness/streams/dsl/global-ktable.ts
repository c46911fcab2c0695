import type { ValueGetterSupplier } from '../processors/table-supplier.ts'

/** A table that every instance has in full, for joins by any key. */
export class GlobalKTable<K, V> {
  readonly view: ValueGetterSupplier<K, V>
  private readonly storeName: string | undefined

  constructor(view: ValueGetterSupplier<K, V>, storeName: string | undefined) {
    this.view = view
    this.storeName = storeName
  }

  /** Undefined where the table was given no name. */
  queryableStoreName(): string | undefined {
    return this.storeName
  }
}
