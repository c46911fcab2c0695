/** A plan, and the times at which its events are due. */

/** Near the broker's own time: it refuses timestamps of the far future, and deletes what is a week old. */
export const NEAR = Date.now() - 60_000

export const PHASES = [
  { perSecond: 2, seconds: 1 },
  { perSecond: 10, seconds: 1 },
  { perSecond: 0, seconds: 1 },
  { perSecond: 3, seconds: 2 },
]

export const DUE = [
  ...[0, 500],
  ...Array.from({ length: 10 }, (_, k) => 1_000 + k * 100),
  ...[3_000, 3_333, 3_666, 4_000, 4_333, 4_666],
]
