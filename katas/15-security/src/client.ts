/** Task 15.2: how a program reaches the cluster. */
import type { KafkaConfig } from 'kafkajs'
import { notImplemented } from '#harness/kata'
import type { Access } from './contract.ts'

/**
 * Settings of a kafkajs client for all brokers of `access`, as plain values: SCRAM-SHA-256 within TLS. The client trusts the authority of `access.ca` and no other,
 * and checks the broker's host name.
 */
export function clientConfig(_access: Access): KafkaConfig {
  return notImplemented('15.2')
}

/**
 * Resolves when the cluster has let the user in; one broker that does is enough. Else it rejects within 10 s with an `AccessError`: `expired` (or not yet
 * valid), `wrong-host`, `unknown-authority`: the broker's certificate is; `wrong-password`: a user that nobody knows, too; `unreachable`: nobody listens, nobody
 * answers, no TLS. Of several brokers the one that says most counts: `unreachable` is told where all are. The message names user and broker, never the password.
 */
export async function logIn(_access: Access): Promise<void> {
  notImplemented('15.2')
}
