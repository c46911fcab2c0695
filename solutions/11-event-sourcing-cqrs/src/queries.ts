import type { Ctx } from '#harness/kata'
import { Ledger } from './account.ts'
import { type Account, PARTITIONS } from './contract.ts'
import { type Api, ApiError, type ApiRequest, accountIdOf, badRequest, notFound, serve } from './http.ts'
import { EventReader } from './reader.ts'
import { load, save } from './saved.ts'

export interface QueryOptions {
  dir: string
}

export interface QueryService {
  url: string
  stop(): Promise<void>
}

export async function startQueryService(ctx: Ctx, { dir }: QueryOptions): Promise<QueryService> {
  const saved = await load(dir)
  const ledger = new Ledger(saved?.accounts)
  const from = saved?.next.map(BigInt)
  const reader = await EventReader.open(ctx, { from, apply: (recorded) => ledger.add(recorded) })

  /** The read model is at least as far as the client asks, or it says why not. */
  async function waitFor({ query, inTime }: ApiRequest): Promise<void> {
    const after = query.get('after')
    if (after === null) return
    const [partition, offset] = placeOf(after)
    if (reader.next(partition) > offset) return
    await inTime(async () => {
      const bounds = await reader.bounds()
      if (offset >= (bounds[partition]?.high ?? 0n)) throw badRequest(`nobody has written ${after} yet`)
      await reader.reach(partition, offset + 1n)
    })
  }

  async function answer(request: ApiRequest): Promise<object> {
    const [root, id, kind, ...more] = request.path
    if (root !== 'accounts' || more.length > 0 || (kind !== undefined && kind !== 'history')) throw notFound()
    const accountId = id === undefined ? undefined : accountIdOf(id)
    await waitFor(request)
    if (accountId === undefined) return { accounts: ledger.list().map(summaryOf) }
    const account = ledger.get(accountId)
    if (!account) throw new ApiError(404, 'no-account', 'there is no such account')
    return kind === undefined ? summaryOf(account) : { entries: account.entries }
  }

  let stopped: Promise<void> | undefined
  async function shutDown(api: Api): Promise<void> {
    await api.stop()
    reader.release()
    await api.settled()
    await reader.close()
    const next = Array.from({ length: PARTITIONS }, (_, partition) => String(reader.next(partition)))
    await save(dir, { next, accounts: ledger.list() })
  }

  try {
    const api = await serve(ctx, 'GET', answer)
    return {
      url: api.url,
      stop() {
        stopped ??= shutDown(api)
        return stopped
      },
    }
  } catch (error) {
    await reader.close()
    throw error
  }
}

function placeOf(position: string): [partition: number, offset: bigint] {
  const [, partition, offset] = /^(\d{1,9})-(\d{1,19})$/.exec(position) ?? []
  if (partition === undefined || offset === undefined) throw badRequest('after is no position like 2-17')
  if (Number(partition) >= PARTITIONS) throw badRequest(`there is no partition ${partition}`)
  return [Number(partition), BigInt(offset)]
}

function summaryOf({ accountId, owner, cents, seq, position }: Account): Omit<Account, 'entries'> {
  return { accountId, owner, cents, seq, position }
}
