import { EmitStrategy, int64, Materialized, type SlidingWindows, type TimeWindows } from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { byKey } from './aggregations.ts'
import { one } from './inputs.ts'
import { counts, hoppingGrace, session, sessionsGrace, slidingGrace, tumbling, tumblingGrace } from './windows.ts'

const operator = 'emitStrategy onWindowClose'

/** Least retention, asked for: as on the JVM, a window that closes by a jump of time is gone then. By default it is not. */
const kept = (retentionMs: number) => Materialized.as<string, number>('counts').withRetention(retentionMs)

/** Twins of `java/Closing.java`. */
export const closing: readonly Twin[] = [
  { operator, name: 'closing-tumbling', ...one(10), build: (plan) => countClosed(plan, tumbling, 10) },
  { operator, name: 'closing-tumbling-grace', ...one(10, 4), build: (plan) => countClosed(plan, tumblingGrace, 14) },
  { operator, name: 'closing-hopping-grace', ...one(10, 5, 3), build: (plan) => countClosed(plan, hoppingGrace, 13) },
  { operator, name: 'closing-sliding-grace', ...one(10, 7), build: (plan) => countClosed(plan, slidingGrace, 27) },
  {
    operator,
    name: 'closing-session-grace',
    ...one(5, 6),
    build: (plan) => {
      const closed = byKey(plan).windowedBy(sessionsGrace).emitStrategy(EmitStrategy.onWindowClose())
      plan.to(closed.count(kept(11)).toStream(), 'out', session, int64)
    },
  },
]

function countClosed(plan: Plan, windows: TimeWindows | SlidingWindows, retentionMs: number): void {
  const closed = byKey(plan).windowedBy(windows).emitStrategy(EmitStrategy.onWindowClose())
  counts(plan, closed.count(kept(retentionMs)))
}
