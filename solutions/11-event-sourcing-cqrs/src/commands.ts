import type { Ctx } from '#harness/kata'
import { decide, Ledger } from './account.ts'
import { type Command, commandSchema, type Entry, type Refusal, TOPIC } from './contract.ts'
import { recordOf } from './events.ts'
import { type Api, ApiError, type ApiRequest, accountIdOf, badRequest, notFound, serve, unavailable } from './http.ts'
import { briefClient, EventReader } from './reader.ts'

export interface CommandService {
  url: string
  stop(): Promise<void>
}

const refusals: Readonly<Record<Refusal, string>> = {
  'no-account': 'there is no such account',
  'account-exists': 'this account exists',
  'insufficient-funds': 'the balance does not cover it',
  'balance-too-large': 'an account cannot hold so much',
  'command-id-reused': 'this command id was used for another command',
}

const kinds: ReadonlyMap<string | undefined, Command['type']> = new Map([
  [undefined, 'CreateAccount'],
  ['deposits', 'Deposit'],
  ['withdrawals', 'Withdraw'],
])

export async function startCommandService(ctx: Ctx): Promise<CommandService> {
  const ledger = new Ledger()
  const reader = await EventReader.open(ctx, { apply: (recorded) => ledger.add(recorded) })
  const producer = briefClient(ctx).producer({ allowAutoTopicCreation: false })
  /** The last command of each account: the next one waits for it, or they would make each other stale. */
  const turns = new Map<string, Promise<unknown>>()

  /**
   * Writes first and looks afterwards: whether an event counts is known when it has been read back. If it does not, somebody else's came first, and the
   * decision is made anew, on what that one left.
   */
  async function carryOut(command: Command, signal: AbortSignal): Promise<Entry> {
    if (signal.aborted) throw unavailable('nobody waits for this command any longer')
    await reader.catchUp()
    for (;;) {
      const decision = decide(ledger.get(command.accountId) ?? null, command, ctx.clock.now())
      if (decision.outcome === 'done') return decision.entry
      if (decision.outcome === 'refused') throw refused(decision.refusal)
      const messages = [recordOf(decision.event)]
      const [written] = await producer.send({ topic: ctx.name(TOPIC.events), acks: -1, messages })
      await reader.reach(written!.partition, BigInt(written!.baseOffset!) + 1n)
    }
  }

  function inTurn(command: Command, signal: AbortSignal): Promise<Entry> {
    const { accountId } = command
    const before = turns.get(accountId) ?? Promise.resolve()
    const turn = before.catch(() => {}).then(() => carryOut(command, signal))
    turns.set(accountId, turn)
    turn.catch(() => {}).finally(() => turns.get(accountId) === turn && turns.delete(accountId))
    return turn
  }

  async function answer(request: ApiRequest): Promise<object> {
    const command = await commandOf(request)
    const { accountId, commandId } = command
    const { seq, position } = await request.inTime((signal) => inTurn(command, signal))
    return { accountId, commandId, seq, position }
  }

  let stopped: Promise<void> | undefined
  async function shutDown(api?: Api): Promise<void> {
    await api?.stop()
    reader.release()
    await api?.settled()
    await reader.close()
    await producer.disconnect()
  }

  try {
    await producer.connect()
    const api = await serve(ctx, 'POST', answer)
    return {
      url: api.url,
      stop() {
        stopped ??= shutDown(api)
        return stopped
      },
    }
  } catch (error) {
    await shutDown()
    throw error
  }
}

async function commandOf({ path, body }: ApiRequest): Promise<Command> {
  const [root, id, kind, ...more] = path
  const type = kinds.get(kind)
  if (root !== 'accounts' || id === undefined || type === undefined || more.length > 0) throw notFound()
  const accountId = accountIdOf(id)
  const checked = commandSchema.safeParse({ ...asObject(await body()), type, accountId })
  if (checked.success) return checked.data
  throw badRequest(checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
}

function asObject(json: unknown): object {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw badRequest('the body is no JSON object')
  return json
}

function refused(refusal: Refusal): ApiError {
  return new ApiError(refusal === 'no-account' ? 404 : 409, refusal, refusals[refusal])
}
