import type { Ctx } from '#harness/kata'
import type { Reading } from './contract.ts'

export interface Fleet {
  next(at: number): Reading[]
}

/** A metric goes up and down in a slow wave with a little noise on it: over its limits and back, and never far from the value before. */
interface Wave {
  middle: number
  swing: number
  noise: number
}

const TEMPERATURE: Wave = { middle: 18, swing: 15, noise: 0.2 }
const HUMIDITY: Wave = { middle: 50, swing: 25, noise: 0.6 }

/** Readings from one crest of a wave to the next, at least and at most. Two neighbours differ by 2π · swing / PERIOD.least plus twice the noise, and by what the rounding adds. */
const PERIOD = { least: 200, most: 260 }

export function createFleet(ctx: Ctx, devices: number): Fleet {
  const sensor = (wave: Wave) => {
    const period = PERIOD.least + ctx.random() * (PERIOD.most - PERIOD.least)
    let turn = ctx.random()
    return () => {
      turn += 1 / period
      const value = wave.middle + wave.swing * Math.sin(2 * Math.PI * turn) + wave.noise * (2 * ctx.random() - 1)
      return Math.round(value * 10) / 10
    }
  }
  const fleet = Array.from({ length: devices }, (_, n) => ({
    deviceId: `device-${n + 1}`,
    temperature: sensor(TEMPERATURE),
    humidity: sensor(HUMIDITY),
  }))
  return {
    next: (at) =>
      fleet.map(({ deviceId, temperature, humidity }) => ({
        deviceId,
        at,
        temperature: temperature(),
        humidity: humidity(),
      })),
  }
}
