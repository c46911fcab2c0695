/** The lines of JSON between the tests and the Java program `java/Oracle.java`. Times in milliseconds. */

/** A record of an input topic, or a step of the wall clock. */
export type Step =
  | { readonly topic: string; readonly key: string | null; readonly value: string | null; readonly timestamp: number }
  | { readonly wallClock: number }

/** A decoded key or value. */
export type Value = string | number | null | WindowedKey

export interface WindowedKey {
  readonly key: Value
  readonly start: number
  readonly end: number
}

/** `step`: the index of the input that caused it; `from`: of the input whose headers it carries. */
export type Output = readonly [
  step: number,
  topic: string,
  key: Value,
  value: Value,
  timestamp: number,
  from: number | null,
]

/** A record of a changelog or repartition topic; key and value as hexadecimal digits. */
export type Internal = readonly [
  step: number,
  topic: string,
  key: string | null,
  value: string | null,
  timestamp: number | null,
]

/** What a topology made of one list of steps. */
export interface Result {
  readonly outputs: readonly Output[]
  /** Rows in the store's own order: key, value and, where the store has it, timestamp. Without the buffers of joins and of suppress. */
  readonly stores: Readonly<Record<string, readonly (readonly Value[])[]>>
  /** Records left out by rule: null keys, late ones. */
  readonly dropped: number
  /** Where it was asked for. */
  readonly internals?: readonly Internal[]
  /** Class and message of what ended it early. */
  readonly failure?: string
}

export interface Versions {
  readonly java: string
  readonly kafka: string
  readonly topologies: readonly string[]
}
