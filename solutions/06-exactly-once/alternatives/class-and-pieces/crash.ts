export const crashPoints = ['before-send', 'after-send', 'after-offsets', 'after-commit'] as const

export type CrashPoint = (typeof crashPoints)[number]

/** SIGKILL cannot be caught: no handler, no `finally`, no buffered write comes after it. */
export function crashIf(here: CrashPoint, crashAt: CrashPoint | undefined): void {
  if (here === crashAt) process.kill(process.pid, 'SIGKILL')
}
