/** ACLs by raw requests, as sets of texts; what READ and WRITE imply is written out. */
import {
  type Acl,
  type AclFilter,
  AclOperations,
  AclPermissionTypes,
  createAclsV3,
  deleteAclsV3,
  describeAclsV3,
  ResourcePatternTypes,
  ResourceTypes,
} from '@platformatic/kafka'
import type { Access, Rights } from './contract.ts'
import { Session } from './session.ts'

export async function applyRights(admin: Access, rights: Rights): Promise<void> {
  await using session = await Session.first(admin)
  await replaceAcls(session, rights.username, wantedBy(rights))
}

export async function replaceAcls(session: Session, username: string, wanted: Acl[]): Promise<void> {
  const there = await aclsOf(session, username)
  const added = without(wanted, there)
  const removed = without(there, wanted)
  if (added.length > 0) await createAclsV3.api.async(session.connection, added)
  if (removed.length > 0) await deleteAclsV3.api.async(session.connection, removed)
}

export async function aclsOf({ connection }: Session, username: string): Promise<Acl[]> {
  const anything = {
    resourceType: ResourceTypes.ANY,
    resourceName: null,
    resourcePatternType: ResourcePatternTypes.ANY,
  }
  const anyhow = { host: null, operation: AclOperations.ANY, permissionType: AclPermissionTypes.ANY }
  const filter: AclFilter = { ...anything, ...anyhow, principal: `User:${username}` }
  const { resources } = await describeAclsV3.api.async(connection, filter)
  return resources.flatMap(({ acls, ...target }) => acls.map((acl) => ({ ...target, ...acl })))
}

function wantedBy({ username, write, read, groups }: Rights): Acl[] {
  const { READ, WRITE, DESCRIBE } = AclOperations
  const of = (resourceType: Acl['resourceType'], names: string[], operation: Acl['operation']): Acl[] =>
    [...new Set(names)].map((resourceName) => ({
      ...{ resourceType, resourceName, resourcePatternType: ResourcePatternTypes.LITERAL },
      ...{ principal: `User:${username}`, host: '*', operation, permissionType: AclPermissionTypes.ALLOW },
    }))
  return [
    ...of(ResourceTypes.TOPIC, write, WRITE),
    ...of(ResourceTypes.TOPIC, read, READ),
    ...of(ResourceTypes.TOPIC, [...write, ...read], DESCRIBE),
    ...of(ResourceTypes.GROUP, groups, READ),
  ]
}

function without(acls: Acl[], others: Acl[]): Acl[] {
  const key = (acl: Acl) => JSON.stringify(Object.entries(acl).sort(([a], [b]) => (a < b ? -1 : 1)))
  const known = new Set(others.map(key))
  return acls.filter((acl) => !known.has(key(acl)))
}
