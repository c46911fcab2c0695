/** Task 22.5: what both ways of keeping a topic cost. Nothing is rounded. */
import { notImplemented } from '#harness/kata'
import type { Choice, DiskCost, Prices, TieredCost, Workload } from './contract.ts'

/** A month with everything on disks. */
export function diskCost(_workload: Workload, _prices: Prices): DiskCost {
  return notImplemented('22.5')
}

/**
 * A month with so many hot days.
 * `disk`: what the disks hold, each copy of it.
 * `store`: what the store holds. It makes its own copies, which are in its price. What is hot is in the store, too, for it is copied as soon as its segment is closed; the open segment does not count.
 * `puts`: five objects for each segment that is begun in a month. `gets`: each request that is begun in a month, for all that is read and cold (`ageDays` at least `hotDays`).
 * `egress`: all that is read and cold.
 */
export function tieredCost(_workload: Workload, _prices: Prices, _hotDays: number): TieredCost {
  return notImplemented('22.5')
}

/**
 * The cheapest number of hot days, whole and from 1 to `keepDays`, at which no more than `mostColdShare` of all bytes that are read is cold. Of equal
 * costs the one with more hot days. `keepDays` is whole and at least 1.
 */
export function chooseHotDays(_workload: Workload, _prices: Prices, _mostColdShare: number): Choice {
  return notImplemented('22.5')
}
