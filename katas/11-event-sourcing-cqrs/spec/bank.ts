/** The bank as its clients see it. */
import { type About, eventually, expect, passTime, type Subject, type Text, type Topics, type Wire } from '#harness'
import { type ApiAnswer, answerOf, expectAnswer, expectRefusal, HttpApi } from '#harness/http-api'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { accountsIn } from './oracle.ts'
import { errorSchema, historySchema, listSchema, receiptSchema, summarySchema } from './schemas.ts'

export type App = Subject<typeof Lab>

/** As `ANSWER_LIMIT_MS` in the contract. */
export const LIMIT_MS = 5_000

/** A clock that stands still until the test moves it. */
export const virtual = (start = Date.now()) => ({ mode: 'virtual', start }) as const

export interface Receipt {
  accountId: string
  commandId: string
  seq: number
  position: string
}

export type Summary = Omit<Lab.Account, 'entries'>

/** A command as it is sent. */
export interface Order {
  path: string
  body: { commandId: string; owner?: string; cents?: number }
}

export const open = (accountId: string, commandId = `open-${accountId}`, owner = 'Anna'): Order => ({
  path: `/accounts/${accountId}`,
  body: { commandId, owner },
})
export const deposit = (accountId: string, commandId: string, cents: number): Order => ({
  path: `/accounts/${accountId}/deposits`,
  body: { commandId, cents },
})
export const withdraw = (accountId: string, commandId: string, cents: number): Order => ({
  path: `/accounts/${accountId}/withdrawals`,
  body: { commandId, cents },
})

/** An instance of the Command Service. */
export class Commands {
  readonly api: HttpApi

  constructor(url: string) {
    this.api = new HttpApi(url)
  }

  /** Whatever comes of it. */
  send({ path, body }: Order): Promise<ApiAnswer> {
    return answerOf(this.api.ask('POST', path, body))
  }

  /** It must be carried out. */
  must({ path, body }: Order, about: About = means.carriedOut): Promise<Receipt> {
    return expectAnswer(this.api.ask('POST', path, body), receiptSchema, about)
  }

  /** One after the other. */
  async mustAll(orders: readonly Order[], about?: About): Promise<Receipt[]> {
    const receipts: Receipt[] = []
    for (const order of orders) receipts.push(await this.must(order, about))
    return receipts
  }

  /** It must be refused with this status and code. */
  async refused({ path, body }: Order, status: number, code: string, about: Text = means.refusedAs): Promise<void> {
    const so = { of: means.ofAnswer(path, body), so: about }
    const answer = await expectRefusal(this.api.ask('POST', path, body), status, errorSchema, so)
    expect((answer.body as { code: string }).code, so).toBe(code)
  }
}

/** An instance of the Query Service. */
export class Queries {
  readonly api: HttpApi

  constructor(url: string) {
    this.api = new HttpApi(url)
  }

  account(accountId: string, after?: string, about: About = means.knows): Promise<Summary> {
    return expectAnswer(this.api.ask('GET', `/accounts/${accountId}${afterOf(after)}`), summarySchema, about)
  }

  async entries(accountId: string, after?: string, about: About = means.knows): Promise<Lab.Entry[]> {
    const call = this.api.ask('GET', `/accounts/${accountId}/history${afterOf(after)}`)
    return (await expectAnswer<{ entries: Lab.Entry[] }>(call, historySchema, about)).entries
  }

  async list(after?: string, about: About = means.knows): Promise<Summary[]> {
    const call = this.api.ask('GET', `/accounts${afterOf(after)}`)
    return (await expectAnswer<{ accounts: Summary[] }>(call, listSchema, about)).accounts
  }

  async refused(path: string, status: number | readonly number[], code: string, about: Text): Promise<ApiAnswer> {
    const so = { of: { en: `the answer to GET ${path}`, ru: `ответ на GET ${path}` }, so: about }
    const answer = await expectRefusal(this.api.ask('GET', path), status, errorSchema, so)
    if (answer.status !== 405) expect((answer.body as { code: string }).code, so).toBe(code)
    return answer
  }
}

const afterOf = (after: string | undefined) => (after === undefined ? '' : `?after=${after}`)

/**
 * `account-events`, as the subject makes it. Kafka names the leaders of a new topic a moment before they serve it, and whoever asks in between is refused: that is over when
 * this resolves.
 */
export async function makeTopic(app: App, topics: Topics): Promise<void> {
  await app.createTopics()
  await topics.bounds('account-events')
}

export async function startCommands(app: App): Promise<Commands & { stop(): Promise<void> }> {
  const service = await app.startCommandService()
  return Object.assign(new Commands(service.url), { stop: () => service.stop() })
}

export async function startQueries(app: App, dir: string): Promise<Queries & { stop(): Promise<void> }> {
  const service = await app.startQueryService({ dir })
  return Object.assign(new Queries(service.url), { stop: () => service.stop() })
}

export const summaryOf = ({ accountId, owner, cents, seq, position }: Lab.Account): Summary => ({
  accountId,
  owner,
  cents,
  seq,
  position,
})

/**
 * The groups take their members for gone. Who reads in a group joins anew and may read everything again; this waits for that. Who reads without one is
 * not disturbed.
 */
export async function expireReaders({ topics, wire }: { topics: Topics; wire: Wire }): Promise<void> {
  const joined = () => wire.trace.filter({ api: 'SyncGroup', direction: 'response' }).length
  const before = joined()
  await topics.expireSessions()
  if (before > 0) await eventually(joined, { until: (times) => times > before, description: means.joinsAgain })
}

/**
 * Nothing gets through for a minute of the process's own time, which runs faster meanwhile: the five seconds of an answer are soon over. When the network is
 * back the first questions for a coordinator are lost: kafkajs takes that for good, and its consumer ends.
 */
export async function passOutage(app: App, wire: Wire, during: () => Promise<void>): Promise<void> {
  const endpoint = await wire.endpoint(app.$.name)
  endpoint.cut({ refuse: true })
  await app.$.hasten(30)
  await during()
  await passTime(app, 60_000)
  await app.$.hasten(1)
  wire.fault({
    api: 'FindCoordinator',
    direction: 'request',
    endpoint: app.$.name,
    times: 3,
    optional: true, // who reads without a group does not ask
    action: { do: 'cut', when: 'before' },
    description: means.faults.questionsLost,
  })
  endpoint.accept()
}

/** An order and how it was answered. */
export interface Answered {
  order: Order
  answer: ApiAnswer
}

/**
 * What was answered and what the topic says must be one: who was told 200 has an entry, where the answer says; who was refused has none. Of 503 nobody knows.
 * Gives the accounts.
 */
export async function expectHonest(topics: Topics, answered: readonly Answered[]): Promise<Map<string, Lab.Account>> {
  const accounts = await accountsIn(topics)
  for (const { order, answer } of answered) {
    const [, accountId = ''] = /^\/accounts\/([^/]+)/.exec(order.path) ?? []
    const entry = accounts.get(accountId)?.entries.find(({ commandId }) => commandId === order.body.commandId)
    const told = answer.status === 200 ? (answer.body as Receipt) : undefined
    const of = means.ofAnswer(order.path, order.body)
    if (told)
      expect(
        { seq: told.seq, position: told.position },
        {
          of,
          ...(entry ? means.toldElsewhere : means.toldAndNotSo),
        },
      ).toEqual(entry ? { seq: entry.seq, position: entry.position } : means.noEntry())
    else if (answer.status !== 503)
      expect(entry?.position, { of, ...means.soAndNotTold(answer.status) }).toBe(undefined)
  }
  return accounts
}
