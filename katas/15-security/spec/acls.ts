/** ACLs as the administrator sees and makes them, and what became of them in Kafka's own log. */
import { readFile } from 'node:fs/promises'
import kafkajs, { type AclEntry, type AclFilter, type Admin } from 'kafkajs'
import { readFetched } from '#harness'
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
  /** From where; anywhere by default. */
  host?: string
}

export async function makeAcls(cluster: Secured, acls: readonly Acl[]): Promise<void> {
  await asAdmin(cluster, (admin) => admin.createAcls({ acl: acls.map(entryOf) }))
  await cluster.settled()
}

/** What the user may do, by name, sorted: `GROUP READ`. */
export async function kindsOfRights(cluster: Secured, username: string): Promise<string[]> {
  const { ANY } = AclResourceTypes
  const filter = { resourceType: ANY, resourcePatternType: ResourcePatternTypes.ANY, principal: `User:${username}` }
  const anything = { ...filter, operation: AclOperationTypes.ANY, permissionType: AclPermissionTypes.ANY }
  const { resources } = await asAdmin(cluster, (admin) => admin.describeAcls(anything as unknown as AclFilter))
  const kinds = resources.flatMap(({ resourceType, acls }) =>
    acls.map(({ operation }) => `${named(AclResourceTypes, resourceType)} ${named(AclOperationTypes, operation)}`),
  )
  return [...new Set(kinds)].sort()
}

async function asAdmin<T>({ admin: access }: Secured, work: (admin: Admin) => Promise<T>): Promise<T> {
  const { brokers, ca, username, password } = access
  const sasl = { mechanism: 'scram-sha-256' as const, username, password }
  const admin = new kafkajs.Kafka({ brokers, ssl: { ca }, sasl, logLevel: 0 }).admin()
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}

/** How often Kafka has been given an ACL about the topic or group since it was formatted: its log has a record for each. */
export async function timesGiven(cluster: Secured, resource: string): Promise<number> {
  return (await kindsAbout(cluster, resource)).filter((kind) => kind === aclRecord).length
}

/** Whether the user had a password before it had its last ACL. */
export async function passwordCameFirst(cluster: Secured, username: string): Promise<boolean> {
  const kinds = await kindsAbout(cluster, username)
  return kinds.indexOf(passwordRecord) < kinds.lastIndexOf(aclRecord)
}

// UserScramCredentialRecord and AccessControlEntryRecord.
const [passwordRecord, aclRecord] = [11, 18]

/** The kinds of the records in Kafka's own log that name this, in their order. */
async function kindsAbout({ metadataLog }: Secured, name: string): Promise<number[]> {
  const log = { partitionIndex: 0, errorCode: 0, highWatermark: 0n, lastStableOffset: 0n, abortedTransactions: null }
  const bytes = await readFile(metadataLog)
  const { records } = await readFetched('__cluster_metadata', { ...log, records: { bytes } }, 0, 'read_uncommitted')
  // A value begins with the version of its frame and the number of its kind (KIP-631).
  return records.flatMap(({ value }) => (value?.[0] === 1 && value.includes(name) ? [value[1]!] : []))
}

const named = (numbers: object, number: number): string =>
  Object.entries(numbers).find(([, value]) => value === number)?.[0] ?? String(number)

function entryOf({
  principal,
  resource,
  name,
  operation,
  pattern = 'LITERAL',
  permission = 'ALLOW',
  host = '*',
}: Acl): AclEntry {
  return {
    principal,
    host,
    resourceType: AclResourceTypes[resource],
    resourceName: name,
    resourcePatternType: ResourcePatternTypes[pattern],
    operation: AclOperationTypes[operation],
    permissionType: AclPermissionTypes[permission],
  }
}
