import { EmitStrategy, int64, Materialized, type SlidingWindows, type TimeWindows } from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { byKey } from './aggregations.ts'
import { one } from './inputs.ts'
import { counts, hoppingGrace, session, sessionsGrace, slidingGrace, tumbling, tumblingGrace } from './windows.ts'

const operator = 'emitStrategy onWindowClose'

/** Twins of `java/Closing.java`. */
export const closing: readonly Twin[] = [
  { operator, name: 'closing-tumbling', ...one(10), build: (plan) => countClosed(plan, tumbling) },
  { operator, name: 'closing-tumbling-grace', ...one(10, 4), build: (plan) => countClosed(plan, tumblingGrace) },
  { operator, name: 'closing-hopping-grace', ...one(10, 5, 3), build: (plan) => countClosed(plan, hoppingGrace) },
  { operator, name: 'closing-sliding-grace', ...one(10, 7), build: (plan) => countClosed(plan, slidingGrace) },
  {
    operator,
    name: 'closing-session-grace',
    ...one(5, 6),
    build: (plan) => {
      const closed = byKey(plan).windowedBy(sessionsGrace).emitStrategy(EmitStrategy.onWindowClose())
      plan.to(closed.count(Materialized.as('counts')).toStream(), 'out', session, int64)
    },
  },
]

function countClosed(plan: Plan, windows: TimeWindows | SlidingWindows): void {
  const closed = byKey(plan).windowedBy(windows).emitStrategy(EmitStrategy.onWindowClose())
  counts(plan, closed.count(Materialized.as('counts')))
}
