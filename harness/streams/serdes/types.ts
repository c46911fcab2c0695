import type { DefaultSerdes } from '../topology/types.ts'

/**
 * Turns typed values into bytes and back. It never sees null: a null key or value is null in the topic as well.
 * Both directions throw on what they cannot read or write; the exception handlers decide what happens then.
 */
export interface Serde<T> {
  /** Shown in errors, e.g. `string`. */
  readonly name: string
  serialize(value: T, topic?: string): Uint8Array
  deserialize(bytes: Uint8Array, topic?: string): T
}

/** The serde of a windowed key writes the window behind the plain key, whose bytes alone decide the partition. */
export interface WindowedKeySerde<T> extends Serde<T> {
  /** How many bytes the window takes. */
  readonly windowBytes: number
}

/** A serde around one that was not given: the configured default takes its place. */
export interface DeferredSerde<T> extends Serde<T> {
  withFallback(defaults: DefaultSerdes): Serde<T> | undefined
}
