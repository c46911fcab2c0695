/** Tasks 15.1 to 15.3: what makes a broker a secured one. Each function gives properties that are laid over those before. */
import { notImplemented } from '#harness/kata'
import type { Properties } from './contract.ts'

/**
 * 15.1: TLS on all three listeners: `CLIENTS`, `INTERNAL` (between brokers) and `CONTROLLER`. On the last two both sides show a certificate. The listeners
 * themselves, and which is for what, stand in the properties already.
 * `keyStoreFile`: the broker's private key and certificate, as PEM. `trustStoreFile`: the certificate of the authority, as PEM.
 */
export function tlsProperties(_options: { keyStoreFile: string; trustStoreFile: string }): Properties {
  return notImplemented('15.1')
}

/** 15.2: who connects to `CLIENTS` proves by SCRAM-SHA-256 who it is, within TLS. The other two listeners stay as they are. */
export function saslProperties(): Properties {
  return notImplemented('15.2')
}

/** 15.2: the command that formats the storage, as a list of words (`kafka-storage.sh` …), with the first user in it. */
export function formatCommand(_options: {
  propertiesFile: string
  clusterId: string
  admin: { username: string; password: string }
}): string[] {
  return notImplemented('15.2')
}

/**
 * 15.3: Kafka asks its ACLs. What no ACL allows is denied. Super users are the administrator, and the brokers among themselves: `brokerName` is
 * the common name of their certificate.
 */
export function aclProperties(_options: { brokerName: string; admin: string }): Properties {
  return notImplemented('15.3')
}
