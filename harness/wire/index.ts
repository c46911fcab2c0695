import type { Wire, WireOptions } from './types.ts'
import { ProxyWire } from './wire.ts'

export { errorsIn } from './errors-in.ts'
export { actionText } from './fault-text.ts'
export { type Replay, replay } from './replay.ts'
export type {
  TimelineView,
  Wire,
  WireAction,
  WireEndpoint,
  WireFault,
  WireFaultOptions,
  WireMatch,
  WireMessage,
  WireOptions,
  WireTrace,
} from './types.ts'

/**
 * Opens a protocol-aware proxy in front of a broker. Clients are given `wire.bootstrapServers`; no broker need answer yet.
 * Throws KataError `WIRE_BAD_TARGET` where an address is not `host:port`.
 */
export async function openWire(options: WireOptions): Promise<Wire> {
  return new ProxyWire(options).open()
}
