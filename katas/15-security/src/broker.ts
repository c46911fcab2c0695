/** Tasks 15.1 to 15.3: what makes a broker a secured one. Each function gives properties that are laid over those before. */
import { notImplemented } from '#harness/kata'
import type { Properties } from './contract.ts'

/**
 * 15.1: TLS on all three listeners: `CLIENTS`, `INTERNAL` (between brokers) and `CONTROLLER`. On the last two both sides show a certificate of the
 * authority; to `CLIENTS` a program comes without one. Brokers check each other's host names. The listeners themselves, and which is for what, stand in the
 * properties already.
 * `keyStoreFile`: the broker's private key and certificate, as PEM. `trustStoreFile`: the certificate of the authority, as PEM. Their keys have no password.
 */
export function tlsProperties(_options: { keyStoreFile: string; trustStoreFile: string }): Properties {
  return notImplemented('15.1')
}

/**
 * 15.2: who connects to `CLIENTS` proves by SCRAM-SHA-256, and by nothing else, who it is, within TLS. The other two listeners stay as they are. No password
 * stands in the properties: they lie in a repository.
 */
export function saslProperties(): Properties {
  return notImplemented('15.2')
}

/**
 * 15.2: the command that formats the storage, as a list of words (`kafka-storage.sh` …), with the first user in it. This node is the first of its
 * cluster, and the properties have `controller.quorum.bootstrap.servers`. Name and password are letters, digits and dashes.
 */
export function formatCommand(_options: {
  propertiesFile: string
  clusterId: string
  admin: { username: string; password: string }
}): string[] {
  return notImplemented('15.2')
}

/**
 * 15.3: Kafka asks its ACLs. What no ACL allows is denied, to everybody but two super users: `admin`, who proves by SCRAM who it is, and the brokers, who
 * show certificates whose common name is `brokerName`. A user for SCRAM who happens to be called `brokerName` is none. `brokerName` has letters, digits, dots and dashes.
 */
export function aclProperties(_options: { brokerName: string; admin: string }): Properties {
  return notImplemented('15.3')
}
