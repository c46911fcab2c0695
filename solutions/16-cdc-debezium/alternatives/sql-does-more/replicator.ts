/** Task 16.4: from Kafka into the replica. */
import { escapeIdentifier, escapeLiteral, Pool, type PoolClient } from 'pg'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { readChange } from './change.ts'
import { type Change, GROUP, MEMBER } from './contract.ts'

export interface ReplicatorOptions {
  prefix: string
  database: string
  tables: string[]
  replicaUrl: string
}

export interface Replicator {
  stop(): Promise<void>
}

type Placed = Change & { offset: string }

export async function startReplicator(ctx: Ctx, options: ReplicatorOptions): Promise<Replicator> {
  await whenBrokerAnswers(ctx)
  const pool = new Pool({ connectionString: options.replicaUrl, max: 1, connectionTimeoutMillis: 4_000 })
  pool.on('error', () => {})
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP), ...MEMBER })
  const stop = async () => {
    await consumer.disconnect()
    await pool.end()
  }
  try {
    await pool.query('select').catch((error: Error) => {
      throw new Error(`PostgreSQL does not answer: ${error.message}`)
    })
    await consumer.connect()
    for (const table of options.tables)
      await consumer.subscribe({ topic: [options.prefix, options.database, table].join('.'), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      async eachBatch({ batch, heartbeat, resolveOffset, isRunning, commitOffsetsIfNecessary, uncommittedOffsets }) {
        const { topic, partition, messages } = batch
        const reject = (offset: string, reason: string) => ctx.onReject({ topic, partition, offset, reason })
        // A hundred at a time: a member that is slow is still heard of in between.
        for (let from = 0; from < messages.length; from += 100) {
          const part = messages.slice(from, from + 100)
          const changes: Placed[] = []
          for (const { offset, key, value } of part) {
            try {
              changes.push({ ...readChange({ topic, key, value }), offset })
            } catch (error) {
              reject(offset, (error as Error).message)
            }
          }
          for (;;) {
            if (!isRunning()) return
            const refused = await written(pool, changes).catch(() => undefined)
            await heartbeat()
            if (refused) {
              for (const [offset, reason] of refused) reject(offset, reason)
              break
            }
            await ctx.clock.sleep(300)
          }
          const done = from + 100 < messages.length ? part.at(-1)!.offset : batch.lastOffset()
          resolveOffset(done)
          await commitOffsetsIfNecessary(uncommittedOffsets())
        }
      },
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** One transaction; each change may be taken back by itself. */
async function written(pool: Pool, changes: Placed[]): Promise<[offset: string, reason: string][]> {
  const client = await pool.connect()
  const refused: [string, string][] = []
  let lost: Error | undefined
  client.on('error', () => {})
  try {
    await client.query('begin')
    for (const change of changes) {
      await client.query('savepoint change')
      try {
        await apply(client, change)
      } catch (error) {
        const { code = '', message } = error as { code?: string; message: string }
        if (!['22', '23'].includes(code.slice(0, 2))) throw error
        await client.query('rollback to change')
        refused.push([change.offset, message])
      }
    }
    await client.query('commit')
    return refused
  } catch (error) {
    lost = error as Error
    throw error
  } finally {
    // With its transaction.
    client.release(lost)
  }
}

async function apply(client: PoolClient, { table, key, row }: Change): Promise<void> {
  const name = `public.${escapeIdentifier(table)}`
  const keys = Object.entries(key)
  const { rows: columns } = await client.query<{ attname: string }>(
    'select attname from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped',
    [name],
  )
  const there = new Set(columns.map(({ attname }) => attname))
  if (row) {
    const lacking = Object.entries(row).filter(([column]) => !there.has(column))
    if (lacking.length > 0) {
      await client.query(`select pg_advisory_xact_lock(16)`)
      const definition = ([column, { type, initial }]: (typeof lacking)[number]) =>
        `${escapeIdentifier(column)} ${type}${initial === null ? '' : ` default ${escapeLiteral(initial)}`}`
      const primary = keys.map(([column]) => escapeIdentifier(column))
      if (there.size === 0)
        await client.query(`create table if not exists ${name} (${lacking.map(definition)}, primary key (${primary}))`)
      for (const one of lacking) await client.query(`alter table ${name} add column if not exists ${definition(one)}`)
    }
  } else if (there.size === 0) return
  const where = keys.map(([column, { type }], n) => `${escapeIdentifier(column)} = $${n + 1}::${type}`).join(' and ')
  const ids = keys.map(([, { text }]) => text)
  if (!row) {
    await client.query(`delete from ${name} where ${where}`, ids)
    return
  }
  const cells = Object.entries(row)
  const values = cells.map(([, { text }]) => text)
  const set = cells.map(([column, { type }], n) => `${escapeIdentifier(column)} = $${ids.length + n + 1}::${type}`)
  const { rowCount } = await client.query(`update ${name} set ${set} where ${where}`, [...ids, ...values])
  if (rowCount) return
  const typed = cells.map(([, { type }], n) => `$${n + 1}::${type}`)
  await client.query(
    `insert into ${name} (${cells.map(([column]) => escapeIdentifier(column))}) values (${typed})`,
    values,
  )
}
