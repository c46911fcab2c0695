/** Task 25.4: what a tenant may do. */
import kafkajs, { type AclEntry, type Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { untilInForce, withAdmin } from './admin.ts'
import { INBOX } from './contract.ts'
import { nameOf } from './names.ts'

const { AclOperationTypes: Operation, AclPermissionTypes: Permission, AclResourceTypes: Resource } = kafkajs
const { ResourcePatternTypes: Pattern } = kafkajs

type Right = Pick<AclEntry, 'resourceType' | 'resourceName' | 'resourcePatternType' | 'operation'>

export async function applyAccess(ctx: Ctx, tenant: string): Promise<void> {
  const inbox = ctx.name(nameOf(tenant, INBOX))
  // The dot ends the tenant: without it acme would have what belongs to acme2.
  const prefix = { resourceName: inbox.slice(0, -INBOX.length), resourcePatternType: Pattern.PREFIXED }
  await allowExactly(ctx, tenant, [
    {
      resourceType: Resource.TOPIC,
      resourceName: inbox,
      resourcePatternType: Pattern.LITERAL,
      operation: Operation.WRITE,
    },
    { resourceType: Resource.TOPIC, ...prefix, operation: Operation.READ },
    { resourceType: Resource.GROUP, ...prefix, operation: Operation.READ },
  ])
}

export async function allowExactly(ctx: Ctx, tenant: string, rights: Right[]): Promise<void> {
  const principal = `User:${ctx.name(tenant)}`
  const wanted = rights.map((right) => ({ ...right, principal, host: '*', permissionType: Permission.ALLOW }))
  await withAdmin(ctx, async (admin) => {
    const there = await aclsOf(admin, principal)
    const missing = wanted.filter((entry) => !there.some((one) => same(one, entry)))
    const superfluous = there.filter((entry) => !wanted.some((one) => same(one, entry)))
    if (missing.length > 0) await admin.createAcls({ acl: missing })
    if (superfluous.length > 0) await admin.deleteAcls({ filters: superfluous })
    await untilInForce(ctx, `rights of ${tenant}`, async () => {
      const now = await aclsOf(admin, principal)
      return now.length === wanted.length && wanted.every((entry) => now.some((one) => same(one, entry)))
    })
  })
}

async function aclsOf(admin: Admin, principal: string): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    resourceType: Resource.ANY,
    resourcePatternType: Pattern.ANY,
    principal,
    operation: Operation.ANY,
    permissionType: Permission.ANY,
  } as Parameters<Admin['describeAcls']>[0])
  return resources.flatMap(({ acls, resourceType, resourceName, resourcePatternType }) =>
    acls.map((acl) => ({ ...acl, resourceType, resourceName, resourcePatternType })),
  )
}

function same(one: AclEntry, other: AclEntry): boolean {
  const keys = ['host', 'resourceType', 'resourceName', 'resourcePatternType', 'operation', 'permissionType'] as const
  return keys.every((key) => one[key] === other[key])
}
