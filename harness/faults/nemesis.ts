/** A nemesis: a schedule of faults drawn from a seed, tied to points of the protocol and so the same each time. */
import { KataError } from '../errors/index.ts'
import { seededRandom } from '../random/index.ts'
import { say, type Text } from '../text/index.ts'
import type { Wire, WireAction } from '../wire/index.ts'

/** What can be done at a point of the protocol; the last three need a target that does them. */
export const faultKinds = ['cut-before', 'cut-after', 'delay', 'kill', 'freeze', 'restart-broker'] as const
export type FaultKind = (typeof faultKinds)[number]

/** A kind of message on the wire. */
export interface ProtocolPoint {
  api: string
  direction: 'request' | 'response'
}

/** Strikes at the n-th such message, counted from 1. */
export interface NemesisStep extends ProtocolPoint {
  nth: number
  kind: FaultKind
}

/** Plain data: print it, keep it, run it again. */
export interface NemesisSchedule {
  seed: number
  steps: readonly NemesisStep[]
}

export interface NemesisPlan {
  seed: number
  steps: number
  points: readonly ProtocolPoint[]
  kinds: readonly FaultKind[]
  /** Steps strike at one of the first so many messages of their kind. Default 5. */
  within?: number
}

/** Draws a schedule: the same for the same plan. */
export function drawSchedule({ seed, steps, points, kinds, within = 5 }: NemesisPlan): NemesisSchedule {
  const random = seededRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const drawn = Array.from({ length: steps }, () => ({
    ...pick(points),
    nth: 1 + Math.floor(random() * within),
    kind: pick(kinds),
  }))
  return { seed, steps: drawn }
}

/** One line a step, as a failure prints it. */
export function describeSchedule({ seed, steps }: NemesisSchedule): string {
  return [`nemesis, seed ${seed}`, ...steps.map((step, index) => `  ${index + 1}. ${say(stepText(step))}`)].join('\n')
}

/** What the nemesis strikes: the wire, and functions for what the wire cannot do. The nemesis calls them while the traffic goes on. */
export interface NemesisTargets extends Partial<Record<'kill' | 'freeze' | 'restart-broker', () => Promise<void>>> {
  wire: Wire
}

export interface Nemesis {
  /** Steps that have struck so far. Some may never strike: the run may be over before. */
  struck(): NemesisStep[]
  /** Takes the faults off and waits for what they began; rejects with the first error of it. */
  stop(): Promise<void>
}

const delayMs = 150

/** Sets the schedule's faults on the wire. Throws `NEMESIS_TARGET` when a step names a subject or a broker that is not there. */
export function unleash(schedule: NemesisSchedule, targets: NemesisTargets): Nemesis {
  const begun: Promise<void>[] = []
  const set = schedule.steps.map((step) => {
    const { api, direction, nth } = step
    const action = actionOf(step, targets, begun)
    const fault = targets.wire.fault({ api, direction, nth, action, optional: true, description: say(stepText(step)) })
    return { step, fault }
  })
  return {
    struck: () => set.filter(({ fault }) => fault.fired > 0).map(({ step }) => step),
    async stop() {
      for (const { fault } of set) fault.remove()
      await Promise.all(begun)
    },
  }
}

function actionOf({ kind }: NemesisStep, targets: NemesisTargets, begun: Promise<void>[]): WireAction {
  if (kind === 'cut-before') return { do: 'cut', when: 'before' }
  if (kind === 'cut-after') return { do: 'cut', when: 'after' }
  if (kind === 'delay') return { do: 'delay', ms: delayMs }
  const work = targets[kind]
  if (!work)
    throw new KataError({
      code: 'NEMESIS_TARGET',
      kind: 'usage',
      expected: { en: `a target for ${kind}`, ru: `исполнитель для ${kind}` },
      observed: Object.keys(targets).join(', '),
      next: { en: `Give unleash() a function ${kind}.`, ru: `Передайте в unleash() функцию ${kind}.` },
    })
  return { do: 'call', run: () => void begun.push(work()) }
}

function stepText({ api, direction, nth, kind }: NemesisStep): Text {
  const [en, ru] = {
    'cut-before': ['is lost, the connection cut', 'теряется, соединение рвётся'],
    'cut-after': ['arrives, the connection cut', 'доходит, соединение рвётся'],
    delay: ['is late', 'запаздывает'],
    kill: ['the process is killed and started again', 'процесс убит и запущен снова'],
    freeze: ['the process is frozen for a while', 'процесс на время заморожен'],
    'restart-broker': ['the broker is killed and started again', 'брокер убит и запущен снова'],
  }[kind] as [string, string]
  return {
    en: `${api} ${direction} ${nth}: ${en}`,
    ru: `${api} ${direction === 'request' ? 'запрос' : 'ответ'} ${nth}: ${ru}`,
  }
}
