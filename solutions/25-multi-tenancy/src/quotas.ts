/** Task 25.2: quotas of tenants. */
import type { Admin } from '@platformatic/kafka'
import type { Ctx } from '#harness/kata'
import { untilInForce } from './admin.ts'
import type { Quotas } from './contract.ts'
import { asPlatform } from './platform.ts'

type Entry = Awaited<ReturnType<Admin['describeClientQuotas']>>[number]
type Key = Entry['values'][number]['key']

const keys: Record<keyof Quotas, Key> = {
  write: 'producer_byte_rate',
  read: 'consumer_byte_rate',
  requests: 'request_percentage',
}
const names = Object.keys(keys) as (keyof Quotas)[]

export async function setQuotas(ctx: Ctx, tenant: string, quotas: Quotas): Promise<void> {
  checkQuotas(quotas)
  const user = ctx.name(tenant)
  const wanted = names.filter((name) => quotas[name] !== null)
  await asPlatform(ctx, async (admin) => {
    const ops = wanted.map((name) => ({ key: keys[name], value: quotas[name]!, remove: false as const }))
    const entities = [{ entityType: 'user' as const, entityName: user }]
    if (ops.length > 0) await admin.alterClientQuotas({ entries: [{ entities, ops }] })
    const staying = wanted.map((name) => keys[name])
    const entries = (await everyQuotaOf(admin, user)).map((entry) => removalOf(entry, staying))
    const removals = entries.filter(({ ops }) => ops.length > 0)
    if (removals.length > 0) await admin.alterClientQuotas({ entries: removals })
    await untilInForce(ctx, `quotas of ${tenant}`, async () => {
      const now = await everyQuotaOf(admin, user)
      return now.length === Math.min(ops.length, 1) && same(quotasIn(now), quotas)
    })
  })
}

export function checkQuotas(quotas: Quotas): void {
  for (const name of names) if (!isQuota(name, quotas[name])) throw new Error(`no quota: ${name} ${quotas[name]}`)
}

export async function quotasOf(ctx: Ctx, tenant: string): Promise<Quotas> {
  return asPlatform(ctx, async (admin) => quotasIn(await everyQuotaOf(admin, ctx.name(tenant))))
}

/** Those of single client ids, too: they would go before. */
function everyQuotaOf(admin: Admin, user: string): Promise<Entry[]> {
  return admin.describeClientQuotas({ components: [{ entityType: 'user', matchType: 0, match: user }], strict: false })
}

/** Of the user's own quotas those that are wanted stay: there is no moment without a limit. */
function removalOf({ entity, values }: Entry, staying: Key[]) {
  const superfluous = values.filter(({ key }) => entity.length > 1 || !staying.includes(key))
  return { entities: entity, ops: superfluous.map(({ key }) => ({ key, remove: true as const })) }
}

function quotasIn(entries: Entry[]): Quotas {
  const values = entries.find(({ entity }) => entity.length === 1)?.values ?? []
  const limit = (name: keyof Quotas) => values.find(({ key }) => key === keys[name])?.value ?? null
  return { write: limit('write'), read: limit('read'), requests: limit('requests') }
}

function isQuota(name: keyof Quotas, value: number | null): boolean {
  if (value === null) return true
  return name === 'requests' ? Number.isFinite(value) && value > 0 : Number.isSafeInteger(value) && value >= 1
}

const same = (one: Quotas, other: Quotas): boolean => names.every((name) => one[name] === other[name])
