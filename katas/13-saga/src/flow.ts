import { notImplemented } from '#harness/kata'
import type { SagaEvent } from './contract.ts'

/** `undoing`: something was declined, refused or timed out, and the order is not cancelled yet. */
export type FlowStatus = 'running' | 'undoing' | 'completed' | 'cancelled'

/** The path that one order took. */
export interface Flow {
  orderId: string
  status: FlowStatus
  /** Each once, causes first. */
  events: SagaEvent[]
  /** The same as a Mermaid diagram. */
  mermaid: string
}

/**
 * Task 13.5. From the events of one order (at least one), in whatever order they were read, some more than once.
 *
 * - Of several with one id the one with the smallest `at` stands.
 * - An event never stands before its cause, whatever their clocks say. Of several that may come next, the one with the smaller `at` comes first, then that with the
 *   smaller id (compared with `<`). An event whose cause was not read yet stands, with all that it caused, behind those whose causes are known; among such the same holds.
 * - `status`: `completed` with `OrderCompleted`, `cancelled` with `OrderCancelled`. Else `undoing`, once any event says that a step was declined, refused, voided or undone, or that time
 *   is up; else `running`.
 * - `mermaid`: lines, ended by `\n` each. `flowchart LR`; then a node for each event in the order of `events`, counted from 0: `  e0["order: OrderPlaced"]`; then, in the same
 *   order, an arrow for each event whose cause is there: `  e0 --> e1`.
 */
export function flowOf(_events: readonly SagaEvent[]): Flow {
  return notImplemented('13.5')
}
