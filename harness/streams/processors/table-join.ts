import type { ValueAndTimestamp } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import { Change } from './change.ts'
import type { ValueJoiner } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'
import { type TableSupplier, type ValueGetter, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'

/** Which sides must be there for a result. */
export interface JoinSides {
  readonly needsThis: boolean
  readonly needsOther: boolean
}

type Joiner<K, V1, V2, R> = ValueJoiner<K, V1 | null, V2 | null, R>

/** One side of a table-table join: KTableKTable{Inner,Left,Right,Outer}Join. A change of this side meets the other side as it stands. */
export class TableJoin<K, V1, V2, R> implements TableSupplier<K, R> {
  private readonly tables: readonly [TableSupplier<K, V1>, TableSupplier<K, V2>]
  private readonly views: readonly [ValueGetterSupplier<K, V1>, ValueGetterSupplier<K, V2>]
  private readonly joiner: Joiner<K, V1, V2, R>
  private readonly sides: JoinSides
  private sendOldValues = false

  constructor(
    table: TableSupplier<K, V1>,
    other: TableSupplier<K, V2>,
    joiner: Joiner<K, V1, V2, R>,
    sides: JoinSides,
  ) {
    this.tables = [table, other]
    this.views = [table.view(), other.view()]
    this.joiner = joiner
    this.sides = sides
  }

  get(): TableJoinProcessor<K, V1, V2, R> {
    return new TableJoinProcessor(this.views[1].get(), this.joiner, this.sides, this.sendOldValues)
  }

  stores(): readonly StoreBuilder[] {
    return []
  }

  view(): ValueGetterSupplier<K, R> {
    const [view, otherView] = this.views
    const { joiner, sides } = this
    return {
      storeNames: [...new Set([...view.storeNames, ...otherView.storeNames])],
      get: () => {
        const [getter, otherGetter] = [view.get(), otherView.get()]
        return {
          init: (context) => {
            getter.init(context)
            otherGetter.init(context)
          },
          get: (key) => {
            const own = getter.get(key)
            const other = otherGetter.get(key)
            if (sides.needsOther && other === null) return null
            const timestamp = Math.max(own?.timestamp ?? -1, other?.timestamp ?? -1)
            return valueAndTimestamp(join(joiner, sides, key, own?.value ?? null, other), timestamp)
          },
        }
      },
    }
  }

  enableSendingOldValues(): boolean {
    for (const table of this.tables) table.enableSendingOldValues(true)
    this.sendOldValues = true
    return true
  }
}

function join<K, V1, V2, R>(
  joiner: Joiner<K, V1, V2, R>,
  { needsThis }: JoinSides,
  key: K,
  own: V1 | null,
  other: ValueAndTimestamp<V2> | null,
): R | null {
  if (own === null && (needsThis || other === null)) return null
  return joiner(own, other === null ? null : other.value, key)
}

class TableJoinProcessor<K, V1, V2, R> extends Operator<K, Change<V1>, K, Change<R>> {
  private readonly other: ValueGetter<K, V2>
  private readonly joiner: Joiner<K, V1, V2, R>
  private readonly sides: JoinSides
  private readonly sendOldValues: boolean

  constructor(other: ValueGetter<K, V2>, joiner: Joiner<K, V1, V2, R>, sides: JoinSides, sendOldValues: boolean) {
    super()
    this.other = other
    this.joiner = joiner
    this.sides = sides
    this.sendOldValues = sendOldValues
  }

  override init(context: InternalProcessorContext<K, Change<R>>): void {
    super.init(context)
    this.other.init(context)
  }

  process({ key, value: change, timestamp, headers }: StreamRecord<K, Change<V1>>): void {
    if (key == null) {
      this.context.recordDropped()
      return
    }
    const { joiner, sides } = this
    const other = this.other.get(key)
    if (other === null && (sides.needsOther || (change.newValue === null && change.oldValue === null))) return
    const next = join(joiner, sides, key, change.newValue, other)
    const old = this.sendOldValues ? join(joiner, sides, key, change.oldValue, other) : null
    const newTimestamp = other === null ? timestamp : Math.max(timestamp, other.timestamp)
    this.context.forward(new StreamRecord(key, new Change(next, old), newTimestamp, headers))
  }
}
