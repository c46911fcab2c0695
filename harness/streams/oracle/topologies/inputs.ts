import type { InputSpec, Shape } from '../arbitraries.ts'

/** Records of few keys: two of them, seldom none; now and then a value is null. */
export const plainInput: InputSpec = {
  keys: ['k1', 'k1', 'k1', 'k2', 'k2', 'k2', null],
  values: ['a', 'b', 'c', 'a', 'b', 'c', null],
}

/** Its keys are the values of the other inputs, for what is joined after a change of key. */
export const keyedByValue: InputSpec = {
  keys: ['a', 'a', 'b', 'b', 'c', null],
  values: ['x', 'y', 'z', 'x', 'y', null],
}

/** One input topic, `in`. */
export const one = (...edges: number[]): Shape => ({ inputs: { in: plainInput }, edges })

/** `left` and `right`, joined by key. */
export const two = (...edges: number[]): Shape => ({ inputs: { left: plainInput, right: plainInput }, edges })

/** `left` joined with `right` by its value. */
export const rekeyed = (...edges: number[]): Shape => ({ inputs: { left: plainInput, right: keyedByValue }, edges })
