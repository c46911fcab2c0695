import { expect, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import type { App } from './bank.ts'
import { placed } from './draws.ts'
import { means } from './means.ts'
import { MAX, Oracle } from './oracle.ts'
import { created, deposited, event, NOW, withdrawn } from './records.ts'

/** An account that was opened by `c-0` and has so many cents, by a deposit `c-1` where it is not empty. */
function accountWith(cents: number): Lab.Account {
  const events = [event('anna', 'c-0', 1, created('Anna'))]
  if (cents > 0) events.push(event('anna', 'c-1', 2, deposited(cents)))
  const oracle = new Oracle()
  for (const record of placed(events)) oracle.add(record)
  return oracle.list()[0]!
}

const command = (type: 'Deposit' | 'Withdraw', cents: number, commandId = 'new') =>
  ({ type, commandId, accountId: 'anna', cents }) as const
const create = (owner = 'Anna', commandId = 'new') =>
  ({ type: 'CreateAccount', commandId, accountId: 'anna', owner }) as const

type Case = readonly [account: Lab.Account | null, command: Lab.Command, wanted: Lab.Refusal | 'accepted', about: Text]

test('11.1 allows what the rules allow, to the last cent', async ({ subject }) => {
  const app: App = await subject<typeof Lab>()
  const cases: readonly Case[] = [
    [null, create(), 'accepted', means.rules.opens],
    [accountWith(0), create('Boris'), 'account-exists', means.rules.opensOnce],
    [null, command('Deposit', 1), 'no-account', means.rules.needsAccount],
    [null, command('Withdraw', 1), 'no-account', means.rules.needsAccount],
    [accountWith(0), command('Withdraw', 1), 'insufficient-funds', means.rules.covers],
    [accountWith(100), command('Withdraw', 99), 'accepted', means.rules.covers],
    [accountWith(100), command('Withdraw', 100), 'accepted', means.rules.downToZero],
    [accountWith(100), command('Withdraw', 101), 'insufficient-funds', means.rules.covers],
    [accountWith(MAX), command('Withdraw', MAX), 'accepted', means.rules.downToZero],
    [accountWith(0), command('Deposit', MAX), 'accepted', means.rules.upToMax],
    [accountWith(1), command('Deposit', MAX - 1), 'accepted', means.rules.upToMax],
    [accountWith(1), command('Deposit', MAX), 'balance-too-large', means.rules.noMore],
    [accountWith(MAX), command('Deposit', 1), 'balance-too-large', means.rules.noMore],
    [accountWith(MAX - 1), command('Deposit', 2), 'balance-too-large', means.rules.noMore],
  ]
  for (const [account, asked, wanted, about] of cases) {
    const decision = await app.decide(account, asked, NOW)
    const came = decision.outcome === 'refused' ? decision.refusal : decision.outcome
    expect(came, { of: means.decisionOn(asked, account?.cents), so: about }).toBe(wanted)
  }
})

test('11.1 makes of a command the event with the next number', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const account = accountWith(500)
  const cases: readonly (readonly [Lab.Account | null, Lab.Command, Lab.AccountEvent])[] = [
    [null, create('Zoë'), event('anna', 'new', 1, created('Zoë'), NOW + 7)],
    [account, command('Deposit', 3), event('anna', 'new', 3, deposited(3), NOW + 7)],
    [account, command('Withdraw', 500), event('anna', 'new', 3, withdrawn(500), NOW + 7)],
  ]
  for (const [before, asked, wanted] of cases)
    expect(await app.decide(before, asked, NOW + 7), means.eventOf(asked)).toEqual({
      outcome: 'accepted',
      event: wanted,
    })
})

test('11.1 knows a command again by its id, before any other rule', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const oracle = new Oracle()
  const past = [
    event('anna', 'open', 1, created('Anna')),
    event('anna', 'in', 2, deposited(100)),
    event('anna', 'out', 3, withdrawn(100)),
  ]
  for (const record of placed(past)) oracle.add(record)
  const account = oracle.list()[0]!
  const again: readonly (readonly [Lab.Command, number])[] = [
    [create('Anna', 'open'), 0],
    [command('Deposit', 100, 'in'), 1],
    [command('Withdraw', 100, 'out'), 2],
  ]
  for (const [asked, n] of again)
    expect(await app.decide(account, asked, NOW + 9), { of: means.decisionOn(asked, 0), ...means.rules.done }).toEqual({
      outcome: 'done',
      entry: account.entries[n],
    })
  const others: readonly Lab.Command[] = [
    create('Boris', 'open'),
    create('Anna', 'in'),
    command('Deposit', 101, 'in'),
    command('Withdraw', 100, 'in'),
    command('Withdraw', 1_000, 'out'),
    command('Deposit', 100, 'open'),
  ]
  for (const asked of others)
    expect(await app.decide(account, asked, NOW), { of: means.decisionOn(asked, 0), ...means.rules.reused }).toEqual({
      outcome: 'refused',
      refusal: 'command-id-reused',
    })
})
