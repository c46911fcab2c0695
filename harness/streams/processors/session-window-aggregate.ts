import type { InMemorySessionStore } from '../stores/session-store.ts'
import type { SessionStore, StateStore } from '../stores/types.ts'
import { type Window, Windowed } from '../stores/windowed.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { Aggregation } from './aggregate.ts'
import { Change } from './change.ts'
import type { Merger } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { NO_HEADERS, StreamRecord } from './record.ts'
import { type TableSupplier, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'
import { type EmitStrategy, keptStreamTime, WindowCloseTimer } from './window-close.ts'

/** What the operator needs of `SessionWindows`. Milliseconds. */
export interface WindowsOfSessions {
  readonly gapMs: number
  readonly graceMs: number
}

interface SessionOptions<K, V, A> {
  readonly windows: WindowsOfSessions
  readonly aggregation: Aggregation<K, V, A>
  readonly merger: Merger<K, A | null>
  readonly emit: EmitStrategy
  /** Whether no closed session is given up before it was told. False where a retention was asked for: as on the JVM, that holds then. */
  readonly keepsUntilTold: boolean
}

/** KStreamSessionWindowAggregate: a table of sessions. */
export class SessionWindowAggregate<K, V, A> implements TableSupplier<Windowed<K>, A> {
  private readonly builder: StoreBuilder
  private readonly options: SessionOptions<K, V, A>
  private sendOldValues = false

  constructor(builder: StoreBuilder, options: SessionOptions<K, V, A>) {
    this.builder = builder
    this.options = options
  }

  get(): SessionWindowAggregateProcessor<K, V, A> {
    return new SessionWindowAggregateProcessor(this.builder, this.options, this.sendOldValues)
  }

  stores(): readonly StoreBuilder[] {
    return [this.builder]
  }

  view(): ValueGetterSupplier<Windowed<K>, A> {
    const { name } = this.builder
    return {
      storeNames: [name],
      get: () => {
        let store: SessionStore<K, A>
        return {
          init: (context) => {
            store = context.getStateStore<SessionStore<K, A> & StateStore>(name)
          },
          get: ({ key, window: { start, end } }) => valueAndTimestamp(store.fetchSession(key, start, end), end),
        }
      },
    }
  }

  enableSendingOldValues(): boolean {
    this.sendOldValues = true
    return true
  }
}

/** A null key is dropped before stream time advances; a null value is aggregated. Results have the session's end as their timestamp, and no headers. */
class SessionWindowAggregateProcessor<K, V, A> extends Operator<K, V, Windowed<K>, Change<A>> {
  private readonly storeName: string
  private readonly retentionMs: number
  private readonly options: SessionOptions<K, V, A>
  private readonly sendOldValues: boolean
  private readonly timer = new WindowCloseTimer()
  private store!: InMemorySessionStore<K, A>
  private observedStreamTime = -1

  constructor({ name, retentionMs }: StoreBuilder, options: SessionOptions<K, V, A>, sendOldValues: boolean) {
    super()
    this.storeName = name
    this.retentionMs = retentionMs ?? Number.POSITIVE_INFINITY
    this.options = options
    this.sendOldValues = sendOldValues
  }

  override init(context: InternalProcessorContext<Windowed<K>, Change<A>>): void {
    super.init(context)
    this.store = context.getStateStore(this.storeName)
    this.observedStreamTime = keptStreamTime(context, this.storeName, () => this.observedStreamTime)
    if (this.options.emit === 'onWindowClose') this.timer.keep(context, this.storeName)
  }

  process(record: StreamRecord<K, V>): void {
    const { key, timestamp } = record
    if (key == null) {
      this.context.recordDropped()
      return
    }
    if (timestamp > this.observedStreamTime) this.observedStreamTime = timestamp
    const { gapMs, graceMs } = this.options.windows
    const closeTime = this.observedStreamTime - graceMs - gapMs
    this.emitBeforeExpiry(record, closeTime)
    this.merge(record, closeTime)
    this.emitClosed(record, closeTime)
  }

  private merge({ key, value, timestamp }: StreamRecord<K, V>, closeTime: number): void {
    const { aggregation, merger, windows } = this.options
    const sessions = [...this.store.findSessions(key, timestamp - windows.gapMs, timestamp + windows.gapMs)]
    let [aggregate, start, end] = [aggregation.initial(), timestamp, timestamp]
    for (const [{ window }, other] of sessions) {
      aggregate = merger(key, aggregate, other)
      start = Math.min(start, window.start)
      end = Math.max(end, window.end)
    }
    if (end < closeTime) {
      this.context.recordDropped()
      return
    }
    if (start !== timestamp || end !== timestamp) {
      for (const [session, old] of sessions) {
        this.store.remove(session)
        this.update(session, old, null)
      }
    }
    aggregate = aggregation.next(key, value, aggregate)
    const session = new Windowed<K>(key, { start, end } satisfies Window)
    this.store.put(session, aggregate)
    this.update(session, null, aggregate)
  }

  private update(session: Windowed<K>, old: A | null, next: A | null): void {
    if (this.options.emit === 'onWindowClose') return
    const change = new Change(next, this.sendOldValues ? old : null)
    this.context.forward(new StreamRecord(session, change, session.window.end, NO_HEADERS))
  }

  private emitClosed(record: StreamRecord<K, V>, closeTime: number): void {
    if (this.options.emit === 'onWindowClose' && this.timer.due(this.context, closeTime)) this.tell(record, closeTime)
  }

  /** As in WindowedAggregateProcessor: before the store gives up what has closed, for time has jumped by more than it keeps. */
  private emitBeforeExpiry(record: StreamRecord<K, V>, closeTime: number): void {
    const { emit, keepsUntilTold } = this.options
    if (emit !== 'onWindowClose' || !keepsUntilTold) return
    const firstKept = record.timestamp - this.retentionMs + 1
    if (this.timer.lastCloseTime < firstKept) this.tell(record, closeTime)
  }

  private tell({ headers }: StreamRecord<K, V>, closeTime: number): void {
    const [from, to] = [Math.max(0, this.timer.lastCloseTime), closeTime - 1]
    if (to < 0 || to < from) return
    for (const [session, value] of this.store.findSessionsByEnd(from, to)) {
      this.context.forward(new StreamRecord(session, new Change(value, null), session.window.end, headers))
    }
    this.timer.lastCloseTime = closeTime
  }
}
