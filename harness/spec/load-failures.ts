import { KataError } from '../errors/index.ts'

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
