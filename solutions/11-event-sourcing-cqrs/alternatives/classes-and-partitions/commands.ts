import { Partitioners, type PartitionMetadata, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { applyTo, decide } from './account.ts'
import { type Account, type Command, commandSchema, PARTITIONS, TOPIC } from './contract.ts'
import { recordOf } from './events.ts'
import { impatient, type Log, openLog } from './log.ts'
import { type Answer, type Ask, badId, isId, JsonServer, no, nothing, ok } from './server.ts'

export interface CommandService {
  url: string
  stop(): Promise<void>
}

const kindOf: ReadonlyMap<string | undefined, Command['type']> = new Map([
  [undefined, 'CreateAccount'],
  ['deposits', 'Deposit'],
  ['withdrawals', 'Withdraw'],
])

const partitions = Array.from({ length: PARTITIONS }, (_, partitionId) => ({ partitionId, leader: 0 }))

class Writer extends JsonServer {
  readonly #log: Log
  readonly #producer: Producer
  readonly #accounts: ReadonlyMap<string, Account>
  readonly #partitioner = Partitioners.DefaultPartitioner()
  /** The end of what is under way, by account. */
  readonly #busy = new Map<string, Promise<unknown>>()

  constructor(ctx: Ctx, log: Log, producer: Producer, accounts: ReadonlyMap<string, Account>) {
    super(ctx)
    this.#log = log
    this.#producer = producer
    this.#accounts = accounts
  }

  protected async answer({ method, path, request }: Ask): Promise<Answer> {
    const [accounts, accountId, kind, ...more] = path
    const type = kindOf.get(kind)
    if (accounts !== 'accounts' || accountId === undefined || type === undefined || more.length > 0) return nothing()
    if (method !== 'POST') return no(405, 'not-found', 'commands are sent by POST')
    if (!isId(accountId)) return badId()
    const body = await this.read(request)
    if (!('json' in body)) return body
    const checked = commandSchema.safeParse(Object.assign({}, body.json, { type, accountId }))
    if (!checked.success) return no(400, 'bad-request', checked.error.message)
    let waited = true
    const answer = await this.limited(() => this.#inTurn(checked.data, () => waited))
    waited = false
    return answer
  }

  protected async close(): Promise<void> {
    this.#log.giveUpWaits()
    await Promise.allSettled(this.#busy.values())
    await Promise.all([this.#log.close(), this.#producer.disconnect()])
  }

  #inTurn(command: Command, isWaitedFor: () => boolean): Promise<Answer> {
    const { accountId } = command
    const mine = (this.#busy.get(accountId) ?? Promise.resolve())
      .then(
        () => {},
        () => {},
      )
      .then(() => (isWaitedFor() ? this.#carryOut(command) : no(503, 'unavailable', 'nobody waits for it')))
    this.#busy.set(accountId, mine)
    const forget = () => {
      if (this.#busy.get(accountId) === mine) this.#busy.delete(accountId)
    }
    mine.then(forget, forget)
    return mine
  }

  async #carryOut(command: Command): Promise<Answer> {
    const { accountId, commandId } = command
    const partition = this.#partitionOf(accountId)
    const ranges = await this.#log.ranges()
    await this.#log.until(partition, ranges[partition]!.high)
    let answer = await this.#attempt(command, partition)
    // What we wrote did not count: somebody was faster. Now we know what they did.
    while (!answer) answer = await this.#attempt(command, partition)
    return 'seq' in answer ? ok({ accountId, commandId, ...answer }) : answer
  }

  /** Undefined where an event was written: whether it counts is to be seen. */
  async #attempt(command: Command, partition: number): Promise<{ seq: number; position: string } | Answer | undefined> {
    const decision = decide(this.#accounts.get(command.accountId) ?? null, command, this.ctx.clock.now())
    if (decision.outcome === 'done') return { seq: decision.entry.seq, position: decision.entry.position }
    if (decision.outcome === 'refused')
      return no(decision.refusal === 'no-account' ? 404 : 409, decision.refusal, 'the rules do not allow it')
    const messages = [{ ...recordOf(decision.event), partition }]
    const [written] = await this.#producer.send({ topic: this.#log.topic, messages, acks: -1 })
    await this.#log.until(partition, BigInt(written?.baseOffset ?? '0') + 1n)
    return undefined
  }

  #partitionOf(accountId: string): number {
    const partitionMetadata = partitions as unknown as PartitionMetadata[]
    return this.#partitioner({ topic: this.#log.topic, partitionMetadata, message: { key: accountId, value: null } })
  }
}

export async function startCommandService(ctx: Ctx): Promise<CommandService> {
  const accounts = new Map<string, Account>()
  const topic = ctx.name(TOPIC.events)
  const log = await openLog(ctx, ({ partition, offset, position, event, reason }) => {
    if (event) applyTo(accounts, { position, event })
    else ctx.onReject({ topic, partition, offset: String(offset), reason: reason ?? '' })
  })
  const producer = impatient(ctx).producer({ allowAutoTopicCreation: false })
  const writer = new Writer(ctx, log, producer, accounts)
  await producer.connect()
  await writer.listen()
  return { url: writer.url, stop: () => writer.stop() }
}
