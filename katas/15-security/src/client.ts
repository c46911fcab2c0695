/** Task 15.2: how a program reaches the cluster. */
import type { KafkaConfig } from 'kafkajs'
import { notImplemented } from '#harness/kata'
import type { Access } from './contract.ts'

/** Settings of a kafkajs client, as values: TLS with the authority's certificate, SCRAM-SHA-256. */
export function clientConfig(_access: Access): KafkaConfig {
  return notImplemented('15.2')
}

/**
 * Resolves when the cluster has let the user in. Rejects within 10 s with an `AccessError`: `expired`, `wrong-host`,
 * `unknown-authority` (of the broker's certificate), `wrong-password` (an unknown user, too), else `unreachable`.
 */
export async function logIn(_access: Access): Promise<void> {
  notImplemented('15.2')
}
