import type { Message } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Reading, TOPIC } from './contract.ts'

export interface Fleet {
  next(at: number): Reading[]
}

/** Walks from goal to goal, each a little beyond a limit. */
class Walker {
  readonly #random: () => number
  readonly #goals: readonly [number, number]
  readonly #step: number
  #goal: number
  #value: number

  constructor(random: () => number, goals: readonly [number, number], step: number) {
    this.#random = random
    this.#goals = goals
    this.#step = step
    this.#goal = random() < 0.5 ? 0 : 1
    this.#value = goals[0] + random() * (goals[1] - goals[0])
  }

  next(): number {
    const goal = this.#goals[this.#goal]!
    const by = this.#step * (0.2 + 0.8 * this.#random())
    this.#value += Math.sign(goal - this.#value) * Math.min(by, Math.abs(goal - this.#value))
    if (this.#value === goal) this.#goal = 1 - this.#goal
    return Number(this.#value.toFixed(1))
  }
}

export function createFleet(ctx: Ctx, devices: number): Fleet {
  const random = () => ctx.random()
  const walkers = Array.from({ length: devices }, () => ({
    temperature: new Walker(random, [4, 32], 0.8),
    humidity: new Walker(random, [28, 72], 2.5),
  }))
  return {
    next: (at) =>
      walkers.map(({ temperature, humidity }, index) => ({
        deviceId: `device-${index + 1}`,
        at,
        temperature: temperature.next(),
        humidity: humidity.next(),
      })),
  }
}

export interface SimulatorOptions {
  devices: number
  everyMs: number
}

export interface Simulator {
  stop(): Promise<void>
}

export async function startSimulator(ctx: Ctx, { devices, everyMs }: SimulatorOptions): Promise<Simulator> {
  await whenBrokerAnswers(ctx)
  const fleet = createFleet(ctx, devices)
  const stopped = new AbortController()
  const first = Promise.withResolvers<void>()

  /** Goes from producer to producer: one that failed is not used again. */
  async function live(): Promise<void> {
    while (!stopped.signal.aborted) {
      const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
      try {
        await producer.connect()
        for (;;) {
          await producer.send({ topic: ctx.name(TOPIC.readings), messages: messagesOf(fleet.next(ctx.clock.now())) })
          first.resolve()
          if (!(await rest())) return
        }
      } catch (error) {
        ctx.print(`not sent: ${String(error)}`)
        first.resolve()
        if (!(await rest())) return
      } finally {
        await producer.disconnect()
      }
    }
  }

  /** Whether there is a next time. */
  function rest(): Promise<boolean> {
    return ctx.clock.sleep(everyMs, stopped.signal).then(
      () => !stopped.signal.aborted,
      () => false,
    )
  }

  const life = live()
  await first.promise
  return {
    async stop() {
      stopped.abort()
      await life
    },
  }
}

const messagesOf = (readings: readonly Reading[]): Message[] =>
  readings.map(({ deviceId, at, temperature, humidity }) => ({
    key: deviceId,
    value: JSON.stringify({ temperature, humidity }),
    timestamp: at.toFixed(),
  }))
