/** A random load for a table of MySQL, the same for the same seed. */
import type { Shop } from './shop.ts'

export const LOADED = `create table users (id int primary key, name varchar(40) character set utf8mb4, price decimal(12, 3),
  huge bigint unsigned, seen datetime(6), at timestamp(6) null, photo varbinary(8))`

/** What both databases say of a row, as one text: so they are compared without a driver's help. */
export const AS_MYSQL = `select id, name, cast(price as char) price, cast(huge as char) huge, date_format(seen, '%Y-%m-%d %H:%i:%s.%f') seen,
  date_format(at, '%Y-%m-%d %H:%i:%s.%f') at, lower(hex(photo)) photo from users order by id`
export const AS_POSTGRES = `select id::int, name, price::text, huge::text, to_char(seen, 'YYYY-MM-DD HH24:MI:SS.US') seen,
  to_char(at, 'YYYY-MM-DD HH24:MI:SS.US') at, encode(photo, 'hex') photo from users order by id`

/** Uniform in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const names = ["O'Brien", 'Анна', 'b\\slash', '🚲', '', 'Ångström', 'null', '  spaced  ']

export class Workload {
  readonly #shop: Shop
  readonly #random: () => number
  readonly #ids = new Set<number>()
  #next = 1

  constructor(shop: Shop, seed: number) {
    this.#shop = shop
    this.#random = seeded(seed)
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n)
  }

  #oneOf<T>(all: readonly T[]): T {
    return all[this.#below(all.length)]!
  }

  /** Values of all columns but the key. */
  #values(): string {
    const nullOr = (text: string) => (this.#random() < 0.15 ? 'null' : text)
    const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    const moment = `'2026-11-${10 + this.#below(20)} ${10 + this.#below(14)}:00:00.${String(this.#below(1e6)).padStart(6, '0')}'`
    const hex = `x'${this.#below(256).toString(16).padStart(2, '0')}'`
    const huge = String(BigInt(this.#below(2 ** 32)) * 4_294_967_296n + BigInt(this.#below(2 ** 32)))
    const price = `${this.#random() < 0.5 ? '-' : ''}${this.#below(1e9)}.${String(this.#below(1_000)).padStart(3, '0')}`
    return [
      nullOr(quoted(this.#oneOf(names))),
      nullOr(price),
      nullOr(huge),
      nullOr(moment),
      nullOr(moment),
      nullOr(hex),
    ].join(', ')
  }

  #insert(): string {
    const id = this.#next++
    this.#ids.add(id)
    return `insert into users (id, name, price, huge, seen, at, photo) values (${id}, ${this.#values()})`
  }

  #statement(): string {
    const ids = [...this.#ids]
    const choice = this.#random()
    if (ids.length < 5 || choice < 0.4) return this.#insert()
    const id = this.#oneOf(ids)
    if (choice < 0.7) {
      const [name, price] = this.#values().split(', ')
      return `update users set name = ${name}, price = ${price} where id = ${id}`
    }
    if (choice < 0.85) {
      this.#ids.delete(id)
      return `delete from users where id = ${id}`
    }
    if (choice < 0.93) {
      const to = this.#next++
      this.#ids.delete(id)
      this.#ids.add(to)
      return `update users set id = ${to} where id = ${id}`
    }
    return `replace into users (id, name, price, huge, seen, at, photo) values (${id}, ${this.#values()})`
  }

  /** So many statements, some of them several in a transaction, of which some are rolled back. */
  async run(statements: number): Promise<void> {
    const all: string[] = ["set time_zone = '+00:00'"]
    for (let done = 0; done < statements; ) {
      const many = this.#random() < 0.3 ? 1 + this.#below(8) : 1
      if (this.#random() < 0.1) all.push('start transaction', 'delete from users', 'rollback')
      const batch = Array.from({ length: many }, () => this.#statement())
      all.push(...(many > 1 ? ['start transaction', ...batch, 'commit'] : batch))
      done += many
    }
    await this.#shop.ask(all.join(';\n'))
  }

  /** The last statement of all: what was written before it is on its way, too. */
  async mark(id: number): Promise<void> {
    await this.#shop.ask(`insert into users (id, name) values (${id}, 'the mark')`)
  }
}
