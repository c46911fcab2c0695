import { serdeMissing } from '../failures.ts'
import type { DefaultSerdes } from '../topology/types.ts'
import type { DeferredSerde, Serde } from './types.ts'

/**
 * A serde around one that may not be given: then around the configured default, which is known when a task starts.
 * @param owner what an error names
 * @param what the kind of the inner serde, wherever the outer one is used
 */
export function deferred<T, W>(
  owner: string,
  what: keyof DefaultSerdes,
  inner: Serde<T> | undefined,
  around: (inner: Serde<T>) => Serde<W>,
): Serde<W> | DeferredSerde<W> {
  if (inner !== undefined) return around(inner)
  const unresolved = () => {
    throw serdeMissing(what, owner)
  }
  return {
    name: owner,
    serialize: unresolved,
    deserialize: unresolved,
    withFallback(defaults) {
      const found = defaults[what]
      return found && around(found as Serde<T>)
    },
  }
}

/** The serde that a task uses. Undefined: none was given, and none is configured. */
export function resolved(
  given: Serde<unknown> | undefined,
  what: keyof DefaultSerdes,
  defaults: DefaultSerdes,
): Serde<unknown> | undefined {
  if (given === undefined) return defaults[what]
  return 'withFallback' in given ? (given as DeferredSerde<unknown>).withFallback(defaults) : given
}
