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

/** The serde that a task uses: the given one, or the configured default. @throws STREAMS_SERDE_MISSING where there is neither */
export function serdeFor<T>(
  given: Serde<T> | undefined,
  what: keyof DefaultSerdes,
  defaults: DefaultSerdes,
  owner: string,
): Serde<T> {
  const isDeferred = given !== undefined && 'withFallback' in given
  const known = given ?? (defaults[what] as Serde<T> | undefined)
  const serde = isDeferred ? (given as DeferredSerde<T>).withFallback(defaults) : known
  if (serde === undefined) throw serdeMissing(what, owner)
  return serde
}
