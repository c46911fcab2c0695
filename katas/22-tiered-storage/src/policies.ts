/** Task 22.2: which records are where, and for how long. */
import { notImplemented } from '#harness/kata'
import type { Cluster, Policy, Properties } from './contract.ts'

/**
 * Settings of a topic whose closed segments are copied to the store. They say all that the policy says, set for the topic itself, and do not depend on what the broker has for a
 * default: where there is no `hotBytes`, and for the size of all that is kept, there is no limit.
 * Throws a `PolicyError` where `hotMs` is more than `keepMs`, `segmentMs` more than `hotMs`, `segmentBytes` less than 1 MiB (Kafka takes no less) or
 * more than 2^31 - 1, `hotBytes` less than `segmentBytes`, or a number not whole or less than 1.
 */
export function topicSettings(_policy: Policy): Properties {
  return notImplemented('22.2')
}

/**
 * The topic, which is there, has the policy from now on; what else is set for it stays as it is. Rejects within 10 s where there is no such topic or no
 * broker answers, and with a `PolicyError` before it asks anybody where `topicSettings` throws one.
 */
export async function applyPolicy(_cluster: Cluster, _topic: string, _policy: Policy): Promise<void> {
  notImplemented('22.2')
}

/**
 * Nothing more of the topic is copied to the store, as soon as the broker has heard of it; a copy that is under way may still be finished. What is on the
 * disk then stays there for as long as Kafka has it. What is in the store is read from there as before, and goes when its time is over. What else is set for
 * the topic stays as it is. `applyPolicy` lets copying go on. Rejects as `applyPolicy` does.
 */
export async function stopCopying(_cluster: Cluster, _topic: string): Promise<void> {
  notImplemented('22.2')
}
