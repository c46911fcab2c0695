import { expect, test } from 'vitest'
import { waitForFault } from './faults.ts'

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
