/** Task 22.1: what makes a broker one with two tiers. */
import { notImplemented } from '#harness/kata'
import type { Properties, Store } from './contract.ts'

export interface BrokerOptions {
  /** Class path of `kata.tiered.S3RemoteStorageManager`, with all that it needs. */
  classPath: string
  store: Store
  /** The listener by which brokers reach each other: `INTERNAL`. */
  listener: string
  /** A consumer's read of cold data waits so long for the store. */
  coldWaitMs: number
}

/**
 * Properties that are laid over those that the broker has already. Segments of topics that want it are copied to the store, and read from there. Kafka’s
 * record of which segment is where has one copy, for this cluster is one broker. No secret stands in the properties: the broker reads the
 * credentials from their file when it starts.
 */
export function tieredBroker(_options: BrokerOptions): Properties {
  return notImplemented('22.1')
}
