/** ACLs as the administrator sees and makes them, and what became of them in Kafka's own log. */
import { readFile } from 'node:fs/promises'
import kafkajs, { type AclEntry } from 'kafkajs'
import { readFetched } from '#harness/protocol'
import type { Secured } from './cluster.ts'

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs

export interface Acl {
  /** `User:…` */
  principal: string
  resource: 'TOPIC' | 'GROUP' | 'CLUSTER'
  name: string
  operation: 'READ' | 'WRITE' | 'DESCRIBE' | 'CREATE' | 'ALL'
  pattern?: 'LITERAL' | 'PREFIXED'
  permission?: 'ALLOW' | 'DENY'
}

export async function makeAcls(cluster: Secured, acls: readonly Acl[]): Promise<void> {
  const { brokers, ca, username, password } = cluster.admin
  const sasl = { mechanism: 'scram-sha-256' as const, username, password }
  const admin = new kafkajs.Kafka({ brokers, ssl: { ca }, sasl, logLevel: 0 }).admin()
  await admin.connect()
  try {
    await admin.createAcls({ acl: acls.map(entryOf) })
  } finally {
    await admin.disconnect()
  }
  await cluster.settled()
}

/** How often Kafka has been given an ACL about the topic or group since it was formatted: its log has a record for each. */
export async function timesGiven({ metadataLog }: Secured, resource: string): Promise<number> {
  const log = { partitionIndex: 0, errorCode: 0, highWatermark: 0n, lastStableOffset: 0n, abortedTransactions: null }
  const bytes = await readFile(metadataLog)
  const { records } = await readFetched('__cluster_metadata', { ...log, records: { bytes } }, 0, 'read_uncommitted')
  // A value begins with the version of its frame and the number of its kind (KIP-631); 18 is AccessControlEntryRecord.
  return records.filter(({ value }) => value?.[0] === 1 && value[1] === 18 && value.includes(resource)).length
}

function entryOf({ principal, resource, name, operation, pattern = 'LITERAL', permission = 'ALLOW' }: Acl): AclEntry {
  return {
    principal,
    host: '*',
    resourceType: AclResourceTypes[resource],
    resourceName: name,
    resourcePatternType: ResourcePatternTypes[pattern],
    operation: AclOperationTypes[operation],
    permissionType: AclPermissionTypes[permission],
  }
}
