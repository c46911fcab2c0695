import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ctx } from '#harness/kata'
import { startCommandService } from './commands.ts'
import { startQueryService } from './queries.ts'
import { createTopics } from './topics.ts'

const people = ['anna', 'boris', 'clara']

/** Given, for `kata play`: two instances of the Command Service, the Query Service, and three people who share their accounts with somebody. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const services = [await startCommandService(ctx), await startCommandService(ctx)]
  const dir = await mkdtemp(join(tmpdir(), 'bank-'))
  const queries = await startQueryService(ctx, { dir }).catch((error: Error) => {
    if (error.name !== 'NotImplementedError') throw error
    ctx.print(`no Query Service yet: ${error.message}`)
  })
  const urls = services.map(({ url }) => url)

  /** Both instances are asked, in no order. */
  async function tell(path: string, body: object): Promise<void> {
    const url = urls[Math.floor(ctx.random() * urls.length)]!
    const command = JSON.stringify({ commandId: randomUUID(), ...body })
    const answer = await fetch(`${url}/accounts/${path}`, { method: 'POST', body: command })
    ctx.print(`${path} ${JSON.stringify(body)} → ${answer.status} ${await answer.text()}`)
  }

  for (const owner of people) await tell(owner, { owner: `${owner[0]!.toUpperCase()}${owner.slice(1)}` })
  ctx.print(`commands: ${urls.join(' and ')}/accounts/anna/deposits`)
  if (queries) ctx.print(`queries: ${queries.url}/accounts and ${queries.url}/accounts/anna/history`)
  const timer = setInterval(() => {
    const account = people[Math.floor(ctx.random() * people.length)]!
    const cents = 1 + Math.floor(ctx.random() * 10_000)
    const both = ctx.random() < 0.4 ? [tell(`${account}/deposits`, { cents: 2 * cents })] : []
    const taken = [1, 2].map(() => tell(`${account}/withdrawals`, { cents }))
    Promise.all([...both, ...taken]).catch((error: Error) => ctx.print(error.message))
  }, 2_000)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all([...services, queries].map((one) => one?.stop()))
      await rm(dir, { recursive: true, force: true })
    },
  }
}
