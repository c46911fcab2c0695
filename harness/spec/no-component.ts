import type { ComponentName } from '../components/index.ts'
import { type About, expect, outcomeOf } from '../expecting/index.ts'
import type { HttpAction, HttpWire } from '../http-wire/index.ts'
import type { Subject } from '../subject/index.ts'
import type { Text } from '../text/index.ts'

const withinMs = 10_000

interface World {
  subject: <Module extends object>(options: { name: string }) => Promise<Subject<Module>>
  httpWire: (name: ComponentName) => Promise<HttpWire>
}

interface Miss<Module extends object> {
  component: ComponentName
  /** What the component answers with 503 alone. */
  unavailable: string
  /** The call with the component's URL. */
  call: (app: Subject<Module>, url: string) => Promise<unknown>
  /** What the lab promises, for the place where the component is missed. */
  about: (place: Text) => About
}

/**
 * The call must reject within 10 s and name the component's URL: where no process listens, where the one that listens says nothing, or begins an answer and
 * never ends it, and where it answers 503 alone. It is called once in each of four processes.
 */
export async function expectComponentMissed<Module extends object>(
  { subject, httpWire }: World,
  { component, unavailable, call, about }: Miss<Module>,
): Promise<void> {
  await Promise.all(
    placesOf(unavailable).map(async ({ place, action }, n) => {
      const app = await subject<Module>({ name: `app-${n}` })
      const wire = await httpWire(component)
      if (action) wire.fault({ times: Number.POSITIVE_INFINITY, action })
      else await wire.refuse()
      const outcome = await outcomeOf(call(app, wire.url), { withinMs })
      expect(outcome.split(':')[0], about(place)).toBe('rejected')
      expect(outcome, about(place)).toSay(wire.url)
    }),
  )
}

const placesOf = (body: string): readonly { place: Text; action?: HttpAction }[] => [
  { place: { en: 'no process listens', ru: 'никто не слушает' } },
  { place: { en: 'the process that listens says nothing', ru: 'слушающий молчит' }, action: { do: 'silence' } },
  { place: { en: 'each answer stops half-way', ru: 'каждый ответ обрывается на середине' }, action: { do: 'stall' } },
  { place: { en: 'it answers 503 alone', ru: 'он отвечает только 503' }, action: { do: 'answer', status: 503, body } },
]
