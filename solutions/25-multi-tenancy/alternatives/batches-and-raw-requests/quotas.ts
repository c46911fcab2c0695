/** Task 25.2: quotas of tenants. */
import type { Ctx } from '#harness/kata'
import type { Quotas } from './contract.ts'
import { asPlatform } from './platform.ts'
import { tenantOn, wait } from './tenant.ts'

const kinds = [
  ['write', 'producer_byte_rate', Number.isSafeInteger],
  ['read', 'consumer_byte_rate', Number.isSafeInteger],
  ['requests', 'request_percentage', Number.isFinite],
] as const

/** Throws. */
export function expectQuotas(quotas: Quotas): void {
  for (const [name, , isRight] of kinds) {
    const value = quotas[name]
    if (value !== null && !(isRight(value) && value > 0)) throw new RangeError(`${name} cannot be ${value}`)
  }
}

export async function setQuotas(ctx: Ctx, tenant: string, quotas: Quotas): Promise<void> {
  expectQuotas(quotas)
  const { user } = tenantOn(ctx, tenant)
  await asPlatform(ctx, async (admin) => {
    const described = () =>
      admin.describeClientQuotas({ components: [{ entityType: 'user', matchType: 0, match: user }], strict: false })
    const wanted = kinds.flatMap(([name, key]) => (quotas[name] === null ? [] : [[key, quotas[name]] as const]))
    // One request for all: what goes and what comes.
    const entries = (await described()).map(({ entity, values }) => {
      const gone = values.filter(({ key }) => entity.length > 1 || !wanted.some(([other]) => other === key))
      return { entities: entity, ops: gone.map(({ key }) => ({ key, remove: true as const })) }
    })
    const own = entries.find(({ entities }) => entities.length === 1)
    const ops = [...(own?.ops ?? []), ...wanted.map(([key, value]) => ({ key, value, remove: false as const }))]
    const all = [
      ...entries.filter((entry) => entry !== own),
      { entities: [{ entityType: 'user' as const, entityName: user }], ops },
    ]
    const changes = all.filter(({ ops }) => ops.length > 0)
    if (changes.length > 0) await admin.alterClientQuotas({ entries: changes })
    await wait(ctx, async () => {
      const now = await described()
      const values = now.flatMap(({ entity, values }) => (entity.length === 1 ? values : []))
      const isRight = wanted.every(([key, value]) => values.some((one) => one.key === key && one.value === value))
      return now.every(({ entity }) => entity.length === 1) && values.length === wanted.length && isRight
    })
  })
}

export async function quotasOf(ctx: Ctx, tenant: string): Promise<Quotas> {
  const match = tenantOn(ctx, tenant).user
  const entries = await asPlatform(ctx, (admin) =>
    admin.describeClientQuotas({ components: [{ entityType: 'user', matchType: 0, match }], strict: true }),
  )
  const values = new Map(entries.flatMap((entry) => entry.values.map(({ key, value }) => [key, value])))
  const [write = null, read = null, requests = null] = kinds.map(([, key]) => values.get(key) ?? null)
  return { write, read, requests }
}
