/** Task 15.3: ACLs for topics and consumer groups. */
import kafkajs, { type AclEntry, type AclOperationTypes, type AclResourceTypes, type Admin } from 'kafkajs'
import { clientConfig } from './client.ts'
import type { Access, Rights } from './contract.ts'

const { AclOperationTypes: Operation, AclPermissionTypes: Permission, AclResourceTypes: Resource } = kafkajs
const { Kafka, ResourcePatternTypes: Pattern } = kafkajs

export async function applyRights(access: Access, rights: Rights): Promise<void> {
  await asAdmin(access, async (admin) => {
    const wanted = entriesOf(rights)
    const there = await aclsOf(admin, rights.username)
    const missing = wanted.filter((entry) => !there.some((one) => same(one, entry)))
    const superfluous = there.filter((entry) => !wanted.some((one) => same(one, entry)))
    if (missing.length > 0) await admin.createAcls({ acl: missing })
    if (superfluous.length > 0) await admin.deleteAcls({ filters: superfluous.map((entry) => ({ ...entry })) })
  })
}

/** What the user has now. */
export async function aclsOf(admin: Admin, username: string): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    resourceType: Resource.ANY,
    resourcePatternType: Pattern.ANY,
    principal: `User:${username}`,
    operation: Operation.ANY,
    permissionType: Permission.ANY,
  } as Parameters<Admin['describeAcls']>[0])
  return resources.flatMap(({ acls, ...resource }) =>
    acls.map((acl) => ({
      ...acl,
      resourceType: resource.resourceType,
      resourceName: resource.resourceName,
      resourcePatternType: resource.resourcePatternType,
    })),
  )
}

export async function asAdmin<T>(access: Access, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = new Kafka(clientConfig(access)).admin()
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}

/** READ and WRITE bring DESCRIBE with them; a group is a resource of its own. */
function entriesOf({ username, write, read, groups }: Rights): AclEntry[] {
  const allow = (resourceType: AclResourceTypes, operation: AclOperationTypes) => (resourceName: string) => ({
    principal: `User:${username}`,
    host: '*',
    resourceType,
    resourceName,
    resourcePatternType: Pattern.LITERAL,
    operation,
    permissionType: Permission.ALLOW,
  })
  return [
    ...write.map(allow(Resource.TOPIC, Operation.WRITE)),
    ...read.map(allow(Resource.TOPIC, Operation.READ)),
    ...groups.map(allow(Resource.GROUP, Operation.READ)),
  ]
}

function same(one: AclEntry, other: AclEntry): boolean {
  const keys = ['host', 'resourceType', 'resourceName', 'resourcePatternType', 'operation', 'permissionType'] as const
  return keys.every((key) => one[key] === other[key])
}
