import { type Ctx, notImplemented } from '#harness/kata'

/** `fenced`: a later instance of the same service has taken over. This one has stopped for good, left its group and disconnected; `stop()` changes that no more. */
export type ServiceState = 'running' | 'fenced' | 'stopped'

export interface Service {
  state(): ServiceState
  /** Finishes what it is writing, leaves its group, disconnects, within 10 s while the broker answers. A second call is no error. Nothing is lost by it, and nothing done twice. */
  stop(): Promise<void>
}

export interface OrderOptions {
  /** An order that is neither completed nor cancelled so long after its `OrderPlaced` is timed out. The same for all instances. */
  timeoutMs: number
}

/*
 * Tasks 13.1 to 13.4. Each of the four services reads its topics in its group, from the beginning where the group has committed nothing, and runs `decide` on each
 * input. They call nobody and share nothing but topics. A start resolves when the service is a member of its group, and rejects within 10 s with an error that says so where
 * no broker ever answered.
 *
 * - **Outbox.** What a service remembers, what it says and that the input is done with are one: wherever the process is killed, a reader with read_committed sees
 *   all of it or none, and a new instance goes on from there. Memory and disk of a process are gone with it: what must last stands in Kafka.
 * - An event that was said once stays said: no crash makes a service say the contrary. To say the same event a second time (same id, cause and order) is
 *   allowed; it is done with no more than once.
 * - Inputs that come twice change nothing, neither for their own order nor for others.
 * - One instance of each service lives at a time. Starting another means that the former is dead, frozen or cut off: whatever it left undone is aborted, whatever it still
 *   tries is refused, and the new one knows all that the former has committed before it decides anything. The former, once it notices, is `fenced`: at
 *   the latest when it writes next. One whose own requests timed out, since it was frozen for long, cannot know of a successor and may take the role back; which of them goes on is
 *   luck then, and what they say is right either way.
 * - Any error on the way (an answer that is lost, a write that is refused, a broker that restarts): the service goes on by itself, from what is committed. So does a start:
 *   right after the broker's own start the coordinator of a group may still be loading.
 * - Bad input, and what `decide` refuses, goes to `ctx.onReject` (`topic` as the cluster has it), before the commit, once where nothing fails and perhaps again where something
 *   does; and the group moves past it.
 * - What is fetched at once may have a megabyte. It is done in one transaction or a few (more than 40 for a megabyte are too many), not in one for each record. A broker takes 1 MB in one
 *   request: what is written for it may be more, and go in pieces.
 */

/**
 * Reads `orders`, `payment-events` and `delivery-events`, writes `order-events`. An order whose time is up is timed out by `ctx.clock`, at `timeoutMs` and not before; after a
 * restart too, at once where the time went by meanwhile. One sleep for each order or one for the first of them, as you like;
 * beside that nothing sleeps by `ctx.clock`: it is the time of orders, and stands still in the tests. Pauses between two attempts run by the wall (`node:timers/promises`). An order that waits holds up nobody, nor `stop()`.
 */
export async function startOrderService(_ctx: Ctx, _options: OrderOptions): Promise<Service> {
  return notImplemented('13.1')
}

/** Reads `order-events` and `inventory-events`, writes `payment-events`. */
export async function startPaymentService(_ctx: Ctx): Promise<Service> {
  return notImplemented('13.1')
}

/**
 * Reads `payment-events`, `delivery-events` and `inventory-requests`, writes `inventory-events`. What comes keyed by order it writes to `inventory-requests` first, keyed by
 * SKU, its value byte for byte, and decides only when it reads it there: all that concerns one SKU stands in one partition, in one order. Events that it does
 * not act upon are not passed on.
 */
export async function startInventoryService(_ctx: Ctx): Promise<Service> {
  return notImplemented('13.1')
}

/** Reads `order-events` and `inventory-events`, writes `delivery-events`. */
export async function startDeliveryService(_ctx: Ctx): Promise<Service> {
  return notImplemented('13.1')
}
