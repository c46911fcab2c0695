import { type Ctx, notImplemented } from '#harness/kata'
import type { Reading } from './contract.ts'

export interface Fleet {
  /** What all devices measure at this time: one reading of each, with both metrics, in the order `device-1`, `device-2` … */
  next(at: number): Reading[]
}

/**
 * Task 10.1. So many devices. Chance comes from `ctx.random` alone: the same seed and the same calls give the same readings, whatever the clock says, each device goes its own
 * way, and another fleet of the same `ctx` is another one. What they measure could be true:
 *
 * - temperatures from -20 to 60, humidities from 0 to 100, with one digit after the point at most;
 * - from one reading of a device to its next the temperature changes by 1 at most, the humidity by 3;
 * - in any 600 readings in a row each device leaves `LIMITS` with each of its metrics at least once, and comes back as far as the hysteresis asks.
 */
export function createFleet(_ctx: Ctx, _devices: number): Fleet {
  return notImplemented('10.1')
}

export interface SimulatorOptions {
  devices: number
  everyMs: number
}

export interface Simulator {
  /** Resolves when what was measured is sent, or has failed, and the connection is closed. Nothing is measured any more. */
  stop(): Promise<void>
}

/**
 * Task 10.1. Sends what a fleet measures to `iot-readings`: at once, and then each `everyMs`, which it waits for by one `ctx.clock.sleep(everyMs, signal)` when
 * the readings before are sent. Key = device, value = `readingSchema` as JSON, timestamp of the record = the `ctx.clock.now()` at which it was measured. Each reading is in
 * the topic once, whatever answer was lost on its way. What the client has given up is told by `ctx.print` in a line or more (it may be in the topic all the same), and the next readings are sent. Resolves when the first readings are sent or
 * have failed; rejects within 10 s where no broker answers.
 */
export async function startSimulator(_ctx: Ctx, _options: SimulatorOptions): Promise<Simulator> {
  return notImplemented('10.1')
}
