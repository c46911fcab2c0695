import {
  int64,
  type KTable,
  Materialized,
  SessionWindows,
  SlidingWindows,
  sessionWindowed,
  string,
  TimeWindows,
  type Windowed,
  windowed,
} from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { aggregated, byKey, nothing, reduced, strings } from './aggregations.ts'
import { one } from './inputs.ts'

export const ten = windowed(string, 10)
export const session = sessionWindowed(string)
export const tumbling = TimeWindows.ofSizeWithNoGrace(10)
export const tumblingGrace = TimeWindows.ofSizeAndGrace(10, 4)
export const hopping = TimeWindows.ofSizeWithNoGrace(10).advanceBy(4)
export const hoppingGrace = TimeWindows.ofSizeAndGrace(10, 3).advanceBy(5)
export const sliding = SlidingWindows.ofTimeDifferenceWithNoGrace(10)
export const slidingGrace = SlidingWindows.ofTimeDifferenceAndGrace(10, 7)
export const sessions = SessionWindows.ofInactivityGapWithNoGrace(5)
export const sessionsGrace = SessionWindows.ofInactivityGapAndGrace(5, 6)

/** Twins of `java/Windows.java`. */
export const windows: readonly Twin[] = [
  {
    operator: 'tumbling windows',
    name: 'tumbling-count',
    ...one(10),
    build: (plan) => counts(plan, byKey(plan).windowedBy(tumbling).count(Materialized.as('counts'))),
  },
  {
    operator: 'tumbling windows',
    name: 'tumbling-count-grace',
    ...one(10, 4),
    build: (plan) => counts(plan, byKey(plan).windowedBy(tumblingGrace).count(Materialized.as('counts'))),
  },
  {
    operator: 'tumbling windows',
    name: 'tumbling-reduce',
    ...one(10, 4),
    build: (plan) => texts(plan, byKey(plan).windowedBy(tumblingGrace).reduce(reduced, Materialized.as('reduced'))),
  },
  {
    operator: 'tumbling windows',
    name: 'tumbling-aggregate',
    ...one(10, 4),
    build: (plan) => texts(plan, byKey(plan).windowedBy(tumblingGrace).aggregate(nothing, aggregated, strings('sums'))),
  },
  {
    operator: 'tumbling windows',
    name: 'tumbling-retention',
    ...one(10, 4),
    build: (plan) =>
      counts(
        plan,
        byKey(plan).windowedBy(tumblingGrace).count(Materialized.as<string, number>('counts').withRetention(30)),
      ),
  },
  {
    operator: 'hopping windows',
    name: 'hopping-count',
    ...one(10, 4),
    build: (plan) => counts(plan, byKey(plan).windowedBy(hopping).count(Materialized.as('counts'))),
  },
  {
    operator: 'hopping windows',
    name: 'hopping-aggregate-grace',
    ...one(10, 5, 3),
    build: (plan) => texts(plan, byKey(plan).windowedBy(hoppingGrace).aggregate(nothing, aggregated, strings('sums'))),
  },
  {
    operator: 'sliding windows',
    name: 'sliding-count',
    ...one(10),
    build: (plan) => counts(plan, byKey(plan).windowedBy(sliding).count(Materialized.as('counts'))),
  },
  {
    operator: 'sliding windows',
    name: 'sliding-count-grace',
    ...one(10, 7),
    build: (plan) => counts(plan, byKey(plan).windowedBy(slidingGrace).count(Materialized.as('counts'))),
  },
  {
    operator: 'sliding windows',
    name: 'sliding-reduce',
    ...one(10, 7),
    build: (plan) =>
      texts(
        plan,
        byKey(plan)
          .windowedBy(slidingGrace)
          .reduce((sum, value) => `${sum}${value}`, Materialized.as('reduced')),
      ),
  },
  {
    operator: 'sliding windows',
    name: 'sliding-aggregate-grace',
    ...one(10, 7),
    build: (plan) => texts(plan, byKey(plan).windowedBy(slidingGrace).aggregate(nothing, aggregated, strings('sums'))),
  },
  {
    operator: 'session windows',
    name: 'session-count',
    ...one(5),
    build: (plan) =>
      plan.to(byKey(plan).windowedBy(sessions).count(Materialized.as('counts')).toStream(), 'out', session, int64),
  },
  {
    operator: 'session windows',
    name: 'session-count-grace',
    ...one(5, 6),
    build: (plan) =>
      plan.to(byKey(plan).windowedBy(sessionsGrace).count(Materialized.as('counts')).toStream(), 'out', session, int64),
  },
  {
    operator: 'session windows',
    name: 'session-reduce',
    ...one(5, 6),
    build: (plan) =>
      plan.to(
        byKey(plan).windowedBy(sessionsGrace).reduce(reduced, Materialized.as('reduced')).toStream(),
        'out',
        session,
        string,
      ),
  },
  {
    operator: 'session windows',
    name: 'session-aggregate-grace',
    ...one(5, 6),
    build: (plan) =>
      plan.to(
        byKey(plan)
          .windowedBy(sessionsGrace)
          .aggregate(nothing, aggregated, (_, left, right) => `${left}&${right}`, strings('sums'))
          .toStream(),
        'out',
        session,
        string,
      ),
  },
]

export function counts(plan: Plan, table: KTable<Windowed<string>, number>): void {
  plan.to(table.toStream(), 'out', ten, int64)
}

function texts(plan: Plan, table: KTable<Windowed<string>, string>): void {
  plan.to(table.toStream(), 'out', ten, string)
}
