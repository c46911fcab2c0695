import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { evenings, play, REGIONS } from './drawn.ts'
import { means } from './means.ts'
import type { Model } from './model.ts'

test('21.4 makes the matches of the model, over 10,000 requests drawn at random', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  for (const evening of evenings(scope.seed, { count: 40, requests: 250 })) {
    const { driven, model } = await play(app, evening)
    const made = await driven.matches()
    for (const region of REGIONS) {
      const wanted = model.matches.filter((one) => one.region === region)
      const seen = made.filter(({ value }) => value.region === region)
      const first = wanted.findIndex((one, n) => seen[n]?.told !== one.told)
      // Up to the first that differs: what comes after it follows from it.
      const some = <T>(all: readonly T[]): T[] => (first < 0 ? [...all] : all.slice(Math.max(0, first - 1), first + 1))
      expect(toldOf(some(seen)), means.byTheModel(evening.rules, wanted[first])).toEqual(toldOf(some(wanted)))
    }
    await driven.close()
  }
})

test('21.3 says of each queue what the model says, over requests drawn at random', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  for (const evening of evenings(scope.seed, { count: 6, requests: 200 })) {
    const look = async (driven: Awaited<ReturnType<typeof play>>['driven'], model: Model) => {
      await driven.queues()
      for (const region of REGIONS)
        expect(driven.states.get(region) ?? null, means.stateByTheModel(region, driven.now)).toEqual(
          model.state(region),
        )
    }
    const { driven } = await play(app, evening, look)
    await driven.close()
  }
})

test('21.5 tells each player what the model tells him, over requests drawn at random', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  for (const evening of evenings(scope.seed, { count: 10, requests: 200 })) {
    const { driven, model } = await play(app, evening)
    const seen = toldOf(await driven.notifications())
    const of = (player: string, all: readonly string[]) => all.filter((one) => one.startsWith(`${player} `))
    for (const player of new Set(evening.steps.map((step) => step.player))) {
      const [his, wanted] = [of(player, seen), of(player, model.notifications)]
      expect(his, means.toldByTheModel(player)).toEqual(wanted)
    }
    expect(seen.length, means.toldByTheModel('')).toBe(model.notifications.length)
    await driven.close()
  }
})

const toldOf = (some: readonly { told: string }[]): string[] => some.map((one) => one.told)
