/** What earlier tests of a run have learnt of the code that they graded. A kind is one copy of it, with one entry and one environment. */
import { KataError } from '../errors/index.ts'
import { HangingCalls } from '../subject/index.ts'

const failed = new Map<string, KataError>()

/**
 * Starts a subject of this kind, unless one has failed to load before: what did not load then does not load now, and a module that hangs takes half a
 * minute to say so. Every later test of the run fails at once, by the same reason.
 */
export async function loadedOnce<T>(kind: string, start: () => Promise<T>): Promise<T> {
  const known = failed.get(kind)
  if (known) throw known
  try {
    return await start()
  } catch (error) {
    if (error instanceof KataError && error.kind === 'verdict') failed.set(kind, error)
    throw error
  }
}

const hanging = new Map<string, HangingCalls>()

export function hangingIn(kind: string): HangingCalls {
  const known = hanging.get(kind) ?? new HangingCalls()
  hanging.set(kind, known)
  return known
}
