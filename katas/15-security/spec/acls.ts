/** ACLs as the administrator makes them, and what became of them in Kafka's own log. */
import { readFile } from 'node:fs/promises'
import { readFetched } from '#harness'
import { type Acl, aclsOf, makeAcls as make } from '#harness/access'
import type { Secured } from './cluster.ts'

export async function makeAcls(cluster: Secured, acls: readonly Acl[]): Promise<void> {
  await make(cluster.admin, acls)
  await cluster.settled()
}

/** What the user may do, by name, sorted: `GROUP READ`. */
export async function kindsOfRights({ admin }: Secured, username: string): Promise<string[]> {
  const kinds = (await aclsOf(admin, username)).map(({ resource, operation }) => `${resource} ${operation}`)
  return [...new Set(kinds)].sort()
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
