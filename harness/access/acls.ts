/** ACLs as an administrator sees and makes them. */
import kafkajs, { type AclEntry, type AclFilter, type Admin } from 'kafkajs'
import type { Login } from './login.ts'

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs

export interface Acl {
  /** `User:…` */
  principal: string
  resource: 'TOPIC' | 'GROUP' | 'CLUSTER' | 'TRANSACTIONAL_ID'
  name: string
  operation: 'READ' | 'WRITE' | 'DESCRIBE' | 'CREATE' | 'DELETE' | 'ALL'
  /** Default `LITERAL`. */
  pattern?: 'LITERAL' | 'PREFIXED'
  /** Default `ALLOW`. */
  permission?: 'ALLOW' | 'DENY'
  /** From where; anywhere by default. */
  host?: string
}

export async function makeAcls(administrator: Login, acls: readonly Acl[]): Promise<void> {
  await asAdmin(administrator, (admin) => admin.createAcls({ acl: acls.map(entryOf) }))
}

/** All that name this user. */
export async function aclsOf(administrator: Login, username: string): Promise<Required<Acl>[]> {
  const { ANY } = AclResourceTypes
  const filter = { resourceType: ANY, resourcePatternType: ResourcePatternTypes.ANY, principal: `User:${username}` }
  const anything = { ...filter, operation: AclOperationTypes.ANY, permissionType: AclPermissionTypes.ANY }
  const { resources } = await asAdmin(administrator, (admin) => admin.describeAcls(anything as unknown as AclFilter))
  return resources.flatMap(({ resourceType, resourceName, resourcePatternType, acls }) =>
    acls.map(({ principal, host, operation, permissionType }) => ({
      principal,
      resource: named(AclResourceTypes, resourceType) as Acl['resource'],
      name: resourceName,
      operation: named(AclOperationTypes, operation) as Acl['operation'],
      pattern: named(ResourcePatternTypes, resourcePatternType) as 'LITERAL',
      permission: named(AclPermissionTypes, permissionType) as 'ALLOW',
      host,
    })),
  )
}

async function asAdmin<T>(login: Login, work: (admin: Admin) => Promise<T>): Promise<T> {
  const { brokers, ca, username, password } = login
  const sasl = { mechanism: 'scram-sha-256' as const, username, password }
  const ssl = ca === undefined ? {} : { ssl: { ca } }
  const admin = new kafkajs.Kafka({ brokers: [...brokers], ...ssl, sasl, logLevel: 0 }).admin()
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
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
