/**
 * Where a pipeline can be told to die. In the exactly-once pipeline: before the entries of a batch are sent; when the broker has
 * acknowledged them; when it has acknowledged the offsets in the transaction; when the commit is acknowledged. In the twin
 * `after-offsets` and `after-commit` are one and the same: the offsets are committed.
 */
export const crashPoints = ['before-send', 'after-send', 'after-offsets', 'after-commit'] as const

export type CrashPoint = (typeof crashPoints)[number]

/**
 * Task 6.4. Dies here if this is the point that was asked for: the way a machine loses power. No `finally`, no disconnect,
 * no flush, nothing more is sent.
 */
export function crashIf(here: CrashPoint, crashAt: CrashPoint | undefined): void {
  if (here === crashAt) process.kill(process.pid, 'SIGKILL')
}
