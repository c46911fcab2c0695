import { BufferConfig, int64, Materialized, Suppressed } from '../../index.ts'
import type { Twin } from '../twin.ts'
import { byKey } from './aggregations.ts'
import { one } from './inputs.ts'
import { counts, hoppingGrace, session, sessionsGrace, slidingGrace, ten, tumbling, tumblingGrace } from './windows.ts'

const closes = Suppressed.untilWindowCloses(BufferConfig.unbounded())

/** Twins of `java/Suppressions.java`. */
export const suppressions: readonly Twin[] = [
  {
    operator: 'suppress untilWindowCloses',
    name: 'suppress-tumbling',
    ...one(10),
    build: (plan) => counts(plan, byKey(plan).windowedBy(tumbling).count(Materialized.as('counts')).suppress(closes)),
  },
  {
    operator: 'suppress untilWindowCloses',
    name: 'suppress-tumbling-grace',
    ...one(10, 4),
    build: (plan) =>
      counts(plan, byKey(plan).windowedBy(tumblingGrace).count(Materialized.as('counts')).suppress(closes)),
  },
  {
    operator: 'suppress untilWindowCloses',
    name: 'suppress-hopping-grace',
    ...one(10, 5, 3),
    build: (plan) =>
      counts(plan, byKey(plan).windowedBy(hoppingGrace).count(Materialized.as('counts')).suppress(closes)),
  },
  {
    operator: 'suppress untilWindowCloses',
    name: 'suppress-sliding-grace',
    ...one(10, 7),
    build: (plan) =>
      counts(plan, byKey(plan).windowedBy(slidingGrace).count(Materialized.as('counts')).suppress(closes)),
  },
  {
    operator: 'suppress untilWindowCloses',
    name: 'suppress-session-grace',
    ...one(5, 6),
    build: (plan) =>
      plan.to(
        byKey(plan).windowedBy(sessionsGrace).count(Materialized.as('counts')).suppress(closes).toStream(),
        'out',
        session,
        int64,
      ),
  },
  {
    operator: 'suppress untilWindowCloses',
    name: 'suppress-full',
    ...one(10, 4),
    build: (plan) =>
      plan.to(
        byKey(plan)
          .windowedBy(tumblingGrace)
          .count(Materialized.as('counts'))
          .suppress(Suppressed.untilWindowCloses(BufferConfig.maxRecords(3).shutDownWhenFull()))
          .toStream(),
        'out',
        ten,
        int64,
      ),
  },
  {
    operator: 'suppress untilTimeLimit',
    name: 'suppress-windowed-time-limit',
    ...one(10, 7),
    build: (plan) =>
      counts(
        plan,
        byKey(plan)
          .windowedBy(tumblingGrace)
          .count(Materialized.as('counts'))
          .suppress(Suppressed.untilTimeLimit(7, BufferConfig.unbounded())),
      ),
  },
  {
    operator: 'suppress untilTimeLimit',
    name: 'suppress-time-limit',
    ...one(10),
    build: (plan) =>
      plan.outCounts(
        byKey(plan)
          .count(Materialized.as('counts'))
          .suppress(Suppressed.untilTimeLimit(10, BufferConfig.unbounded()))
          .toStream(),
      ),
  },
  {
    operator: 'suppress untilTimeLimit',
    name: 'suppress-table',
    ...one(10),
    build: (plan) =>
      plan.out(plan.table('in').suppress(Suppressed.untilTimeLimit(10, BufferConfig.unbounded())).toStream()),
  },
  {
    operator: 'suppress untilTimeLimit',
    name: 'suppress-early',
    ...one(10),
    build: (plan) =>
      plan.outCounts(
        byKey(plan)
          .count(Materialized.as('counts'))
          .suppress(Suppressed.untilTimeLimit(10, BufferConfig.maxRecords(2).emitEarlyWhenFull()))
          .toStream(),
      ),
  },
]
