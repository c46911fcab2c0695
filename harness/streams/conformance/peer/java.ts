import type { Headers } from '../../index.ts'
import type { Json } from './wire.ts'

/** The other side: calls a function of a test and waits for what it gives. */
export interface Java {
  call(what: string, id: number, ...args: unknown[]): unknown
}

/** What an object of Java looks like here: nothing is known of it. */
export class JavaObject {
  readonly id: number
  readonly #java: Java

  constructor(id: number, java: Java) {
    this.id = id
    this.#java = java
  }

  toString(): string {
    return String(this.#java.call('toString', this.id))
  }
}

/** An Integer: a plain number stands for a Long. */
export class JavaInteger {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }

  toString(): string {
    return String(this.value)
  }
}

export class JavaDouble {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }

  toString(): string {
    return String(this.value)
  }
}

/** What a function of a test threw. */
export class JavaThrown extends Error {
  readonly id: number

  constructor(id: number, message: string) {
    super(message)
    this.id = id
  }
}

/** Sent as a list; an array is a pair. */
export class List {
  readonly elements: readonly unknown[]

  constructor(elements: Iterable<unknown>) {
    this.elements = [...elements]
  }
}

/** A record's headers, which are an array too. */
export class HeaderList {
  readonly headers: Headers

  constructor(headers: Headers) {
    this.headers = headers
  }
}

/** A field that is always there. */
export function text(value: Json | undefined): string {
  if (typeof value === 'string') return value
  throw new Error(`a text, not ${JSON.stringify(value)}`)
}

export function number(value: Json | undefined): number {
  if (typeof value === 'number') return value
  throw new Error(`a number, not ${JSON.stringify(value)}`)
}
