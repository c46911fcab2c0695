/** Task 25.4: what a tenant may do. */
import {
  AclOperations as Operation,
  ResourcePatternTypes as Pattern,
  AclPermissionTypes as Permission,
  ResourceTypes as Resource,
} from '@platformatic/kafka'
import type { Ctx } from '#harness/kata'
import { INBOX } from './contract.ts'
import { asPlatform } from './platform.ts'
import { tenantOn, wait } from './tenant.ts'

export async function applyAccess(ctx: Ctx, tenant: string): Promise<void> {
  const inbox = tenantOn(ctx, tenant).full(INBOX)
  const everything = inbox.slice(0, inbox.lastIndexOf('.') + 1)
  await change(ctx, tenant, [
    [Resource.TOPIC, inbox, Pattern.LITERAL, Operation.WRITE],
    [Resource.TOPIC, everything, Pattern.PREFIXED, Operation.READ],
    [Resource.GROUP, everything, Pattern.PREFIXED, Operation.READ],
  ])
}

export const takeAll = (ctx: Ctx, tenant: string): Promise<void> => change(ctx, tenant, [])

type Wanted = readonly (readonly [
  (typeof Resource)['TOPIC' | 'GROUP'],
  string,
  (typeof Pattern)['LITERAL' | 'PREFIXED'],
  (typeof Operation)['READ' | 'WRITE'],
])[]

async function change(ctx: Ctx, tenant: string, wanted: Wanted): Promise<void> {
  const principal = `User:${tenantOn(ctx, tenant).user}`
  const filter = {
    resourceType: Resource.ANY,
    resourceName: null,
    resourcePatternType: Pattern.ANY,
    principal,
    host: null,
    operation: Operation.ANY,
    permissionType: Permission.ANY,
  }
  await asPlatform(ctx, async (admin) => {
    const there = async () =>
      (await admin.describeAcls({ filter })).flatMap(({ acls, resourceType, resourceName, resourcePatternType }) =>
        acls.map((acl) => ({ resourceType, resourceName, resourcePatternType, ...acl })),
      )
    const creations = wanted.map(([resourceType, resourceName, resourcePatternType, operation]) => ({
      ...{ resourceType, resourceName, resourcePatternType, operation, principal },
      ...{ host: '*', permissionType: Permission.ALLOW },
    }))
    const textOf = (acl: (typeof creations)[number] | Awaited<ReturnType<typeof there>>[number]) =>
      [acl.resourceType, acl.resourceName, acl.resourcePatternType, acl.operation, acl.host, acl.permissionType].join(
        ' ',
      )
    const right = creations.map(textOf)
    if (creations.length > 0) await admin.createAcls({ creations }) // what is there already stays
    const filters = (await there()).filter((acl) => !right.includes(textOf(acl)))
    if (filters.length > 0) await admin.deleteAcls({ filters })
    await wait(ctx, async () => (await there()).map(textOf).sort().join() === right.toSorted().join())
  })
}
