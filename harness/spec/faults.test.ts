import { expect, test } from 'vitest'
import { killAndDrop, waitForFault } from './faults.ts'

const description = { en: 'the code sends an event', ru: 'код отправляет событие' }

test('the wait ends when one of the faults has fired, whatever the call does then', async () => {
  const fault = { fired: 0 }
  const waiting = waitForFault([{ fired: 0 }, fault], { description })
  fault.fired = 1
  await waiting
  await waitForFault(fault, { description, starting: Promise.reject(new Error('refused')) })
})

test('what the awaited call rejects with is told at once', async () => {
  const refused = new Error('refused')
  const waiting = waitForFault({ fired: 0 }, { description, starting: Promise.reject(refused), timeoutMs: 60_000 })
  await expect(waiting).rejects.toBe(refused)
})

test('code that never gets so far is told in words what was waited for', async () => {
  const waiting = waitForFault({ fired: 0 }, { description, timeoutMs: 20 })
  await expect(waiting).rejects.toMatchObject({
    code: 'NOT_IN_TIME',
    expected: expect.stringContaining('the code sends an event'),
  })
})

test('a message at which its process is killed goes nowhere, and not before the process is gone', async () => {
  const kill = Promise.withResolvers<void>()
  const action = killAndDrop({ $: { kill: () => kill.promise } })
  if (action.do !== 'call') throw new Error('the message is not held')
  let outcome: unknown = 'waits'
  const running = Promise.resolve(action.run({} as never)).then((value) => {
    outcome = value
  })
  await Promise.resolve()
  expect(outcome).toBe('waits')
  kill.resolve()
  await running
  expect(outcome).toBe('drop')
})
