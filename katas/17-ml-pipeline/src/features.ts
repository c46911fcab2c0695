import { notImplemented } from '#harness/kata'
import type { Order } from './contract.ts'

/**
 * Task 17.1. Whether the learner may learn from an order, or is judged by it. `test` where `hashOf(orderId)` divides by `HELD_OUT_OF`: the same order is always in
 * the same part, in whatever process, and however often it comes.
 */
export function partOf(_orderId: string): 'train' | 'test' {
  return notImplemented('17.1')
}

/**
 * Task 17.1. The features of an order, in the order of `FEATURES`: kilometres and items as they are, rain as 1 or 0, `rush` as 1 in the hours 7 to 9 and 16 to 18 (all six of them
 * included) and else 0. The one place that knows: training and inference both ask it.
 */
export function featuresOf(_order: Order): number[] {
  return notImplemented('17.1')
}
