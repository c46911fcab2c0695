import type { IHeaders } from 'kafkajs'
import { HEADER } from './contract.ts'

/** Of records that are underway to a later `x-due` by several rooms: when to leave this one. */
export const LEAVE_AT = 'x-kata-leave-at'

const OURS = new Set<string>([...Object.values(HEADER), LEAVE_AT])

/** Headers of one record. */
export class Letterhead {
  readonly #all: IHeaders

  constructor(headers: IHeaders | undefined) {
    this.#all = headers ?? {}
  }

  text(name: string): string | null {
    if (!Object.hasOwn(this.#all, name)) return null
    const found = [this.#all[name]].flat().at(-1)
    return found === undefined || found === null ? null : String(found)
  }

  number(name: string): number | null {
    const text = this.text(name)
    if (text === null || text.trim() === '') return null
    const number = Number(text)
    return Number.isFinite(number) ? number : null
  }

  count(name: string): number {
    const number = this.number(name)
    return number !== null && Number.isInteger(number) && number > 0 ? number : 0
  }

  /** Without ours. A header without a value is sent with an empty one: kafkajs fails on null. */
  get own(): IHeaders {
    const own: IHeaders = {}
    for (const name of Object.keys(this.#all)) {
      if (OURS.has(name)) continue
      const values = [this.#all[name]].flat().map((value) => value ?? '')
      Object.defineProperty(own, name, {
        value: values.length === 1 ? values[0] : values,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
    return own
  }

  /** The four headers that say where the message stood first. */
  get origin(): IHeaders | null {
    const names = [HEADER.originalTopic, HEADER.originalPartition, HEADER.originalOffset, HEADER.originalTimestamp]
    const origin: IHeaders = {}
    for (const name of names) {
      const text = this.text(name)
      if (text === null) return null
      origin[name] = text
    }
    return origin
  }
}
