import { expect, test } from 'vitest'
import { startText } from './fixtures/start.ts'

const start = Date.UTC(2030, 0, 1)
const text = `
  export const now = (ctx) => ctx.clock.now()
  export async function backOff(ctx, delays, onWake) {
    for (const ms of delays) { await ctx.clock.sleep(ms); onWake(ctx.clock.now()) }
    return ctx.clock.now()
  }
  export async function aborted(ctx) {
    const controller = new AbortController()
    const sleep = ctx.clock.sleep(60_000, controller.signal)
    controller.abort(new Error('enough'))
    await sleep
  }`

test('virtual time moves only when the spec says so, and wakes sleepers at their due times in order', async () => {
  const app = await startText(text, { clock: { mode: 'virtual', start } })
  const woken: number[] = []
  const done = app.backOff!([100, 200, 400], (at: number) => woken.push(at - start))
  const other = app.backOff!([250], (at: number) => woken.push(at - start))
  expect(await app.$.clock.waitForSleep(2)).toMatchObject({ ms: 250, due: start + 250 })
  await app.$.clock.advance(99)
  expect(woken).toEqual([])
  expect(await app.$.clock.now()).toBe(start + 99)
  expect(app.$.clock.sleeps.map(({ isOver }) => isOver)).toEqual([false, false])
  await app.$.clock.advance(1000)
  expect(await Promise.all([done, other])).toHaveLength(2)
  expect(woken).toEqual([100, 250, 300, 700])
  expect(app.$.clock.sleeps.map(({ ms }) => ms)).toEqual([100, 250, 200, 400])
  expect(app.$.clock.sleeps.map(({ isOver }) => isOver)).toEqual([true, true, true, true])
  expect(await app.now!()).toBe(start + 1099)
})

test('an automatic clock jumps to the next due time', async () => {
  const app = await startText(text, { clock: { mode: 'auto', start } })
  const woken: number[] = []
  await app.backOff!([3_600_000, 1], (at: number) => woken.push(at - start))
  expect(woken).toEqual([3_600_000, 3_600_001])
})

test('a sleep ends early when its signal aborts, on any clock', async () => {
  for (const clock of ['real', { mode: 'virtual', start }, { mode: 'auto', start }] as const) {
    const app = await startText(text, { clock })
    await expect(app.aborted!()).rejects.toThrow('enough')
    expect(app.$.clock.sleeps).toMatchObject([{ ms: 60_000, isOver: true }])
  }
})

test('real time sleeps are seen, but cannot be moved', async () => {
  const app = await startText(text)
  const done = app.backOff!([5], () => {})
  expect(await app.$.clock.waitForSleep()).toMatchObject({ ms: 5 })
  await done
  await expect(app.$.clock.advance(1)).rejects.toMatchObject({ code: 'SUBJECT_CLOCK_IS_REAL', kind: 'usage' })
})

test('waiting for a sleep that does not come says what was seen', async () => {
  const app = await startText(text, { clock: { mode: 'auto', start } })
  await app.backOff!([7], () => {})
  await expect(app.$.clock.waitForSleep(2, 50)).rejects.toMatchObject({
    code: 'SUBJECT_NEVER_SLEPT',
    observed: expect.stringContaining('7 ms'),
  })
})

test('the time of a process may run faster for a while: timers are shorter, clocks show more, whatever they are called by', async () => {
  const app = await startText(`
    import { setTimeout as delay } from 'node:timers/promises'
    import { promisify } from 'node:util'
    const monotonic = performance.now()
    const begun = Date.now()
    export const lived = () => [Date.now() - begun, performance.now() - monotonic]
    export async function wait(ctx, ms) {
      await ctx.clock.sleep(ms)
      await delay(ms)
      await promisify(setTimeout)(ms)
      await new Promise((resolve) => setTimeout(resolve, ms))
      await new Promise((resolve) => { const timer = setInterval(() => { clearInterval(timer); resolve() }, ms) })
      return delay(ms, 'through')
    }`)
  await app.$.hasten(1000)
  const begun = performance.now()
  expect(await app.wait!(60_000)).toBe('through')
  expect(performance.now() - begun).toBeLessThan(60_000)
  for (const ms of (await app.lived!()) as number[]) expect(ms).toBeGreaterThanOrEqual(6 * 60_000)
  await app.$.hasten(1)
  const before = (await app.lived!()) as number[]
  await app.wait!(1)
  const after = (await app.lived!()) as number[]
  for (const [n, ms] of after.entries()) {
    expect(ms).toBeGreaterThanOrEqual(before[n]!)
    expect(ms - before[n]!).toBeLessThan(60_000)
  }
  expect(await app.$.end()).toMatchObject({ leaks: [] })
})
