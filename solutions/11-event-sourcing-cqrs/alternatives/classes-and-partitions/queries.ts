import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '#harness/kata'
import { applyTo, inOrder } from './account.ts'
import { type Account, PARTITIONS, TOPIC } from './contract.ts'
import { type Log, openLog } from './log.ts'
import { type Answer, type Ask, badId, isId, JsonServer, no, nothing, ok } from './server.ts'

export interface QueryOptions {
  dir: string
}

export interface QueryService {
  url: string
  stop(): Promise<void>
}

/** The accounts of one partition and how far they go: a file of their own. */
interface Part {
  next: bigint
  accounts: Map<string, Account>
}

const fileOf = (dir: string, partition: number) => join(dir, `partition-${partition}.json`)

/** Nothing, from the first record on, where the file does not say at its end that it is whole. */
async function loadPart(dir: string, partition: number): Promise<Part> {
  try {
    const text = await readFile(fileOf(dir, partition), 'utf8')
    const { whole, next, accounts } = JSON.parse(text) as { whole: unknown; next: string; accounts: Account[] }
    if (whole !== `accounts of partition ${partition}`) throw new Error('of somebody else')
    return { next: BigInt(next), accounts: new Map(accounts.map((account) => [account.accountId, account])) }
  } catch {
    return { next: 0n, accounts: new Map() }
  }
}

async function savePart(dir: string, partition: number, { next, accounts }: Part): Promise<void> {
  const whole = `accounts of partition ${partition}`
  const beside = join(dir, `${randomUUID()}.tmp`)
  await writeFile(beside, JSON.stringify({ next: String(next), accounts: [...accounts.values()], whole }))
  await rename(beside, fileOf(dir, partition))
}

class ReadModel extends JsonServer {
  readonly #log: Log
  readonly #parts: readonly Part[]
  readonly #dir: string

  constructor(ctx: Ctx, log: Log, parts: readonly Part[], dir: string) {
    super(ctx)
    this.#log = log
    this.#parts = parts
    this.#dir = dir
  }

  protected async answer({ method, path, query }: Ask): Promise<Answer> {
    const [accounts, accountId, history, ...more] = path
    const isPath = accounts === 'accounts' && more.length === 0 && (history === undefined || history === 'history')
    if (!isPath) return nothing()
    if (method !== 'GET') return no(405, 'not-found', 'queries are sent by GET')
    if (accountId !== undefined && !isId(accountId)) return badId()
    const show = () => this.#show(accountId, history !== undefined)
    const after = query.get('after')
    if (after === null) return show()
    const [, partition, offset] = /^([0-9]+)-([0-9]{1,19})$/.exec(after) ?? []
    if (offset === undefined || !(Number(partition) < PARTITIONS)) return no(400, 'bad-request', 'no position: after')
    return this.#showAfter(Number(partition), BigInt(offset), show)
  }

  protected async close(): Promise<void> {
    await this.#log.close()
    await mkdir(this.#dir, { recursive: true })
    for (const [partition, { accounts }] of this.#parts.entries())
      await savePart(this.#dir, partition, { accounts, next: this.#log.next[partition]! })
  }

  #showAfter(partition: number, offset: bigint, show: () => Answer): Answer | Promise<Answer> {
    if (this.#log.next[partition]! > offset) return show()
    return this.limited(async () => {
      const ranges = await this.#log.ranges()
      if (offset >= ranges[partition]!.high) return no(400, 'bad-request', 'nobody has written this position')
      await this.#log.until(partition, offset + 1n)
      return show()
    })
  }

  #show(accountId: string | undefined, withHistory: boolean): Answer {
    const brief = ({ entries: _, ...account }: Account) => account
    const all = new Map(this.#parts.flatMap(({ accounts }) => [...accounts]))
    if (accountId === undefined) return ok({ accounts: inOrder(all).map(brief) })
    const account = all.get(accountId)
    if (!account) return no(404, 'no-account', `nobody has opened ${accountId}`)
    return ok(withHistory ? { entries: account.entries } : brief(account))
  }
}

export async function startQueryService(ctx: Ctx, { dir }: QueryOptions): Promise<QueryService> {
  const topic = ctx.name(TOPIC.events)
  const parts = await Promise.all(Array.from({ length: PARTITIONS }, (_, partition) => loadPart(dir, partition)))
  const log = await openLog(
    ctx,
    ({ partition, offset, position, event, reason }) => {
      if (event) applyTo(parts[partition]!.accounts, { position, event })
      else ctx.onReject({ topic, partition, offset: String(offset), reason: reason ?? '' })
    },
    parts.map(({ next }) => next),
  )
  const model = new ReadModel(ctx, log, parts, dir)
  await model.listen()
  return { url: model.url, stop: () => model.stop() }
}
