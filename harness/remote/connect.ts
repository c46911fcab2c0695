import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { KataError } from '../errors/index.ts'
import { adopt } from '../patience/index.ts'
import { type Answer, type PortableError, portable, revived } from './wire.ts'

/** What another process of this machine serves. Disposing closes the connection. */
export interface Owner extends AsyncDisposable {
  /** Throws the owner's own KataErrors, and `OWNER_GONE` once there is no owner any more. */
  call(method: string, ...args: unknown[]): Promise<unknown>
}

type Outcome = { value?: unknown; error?: PortableError }

/** Throws `OWNER_GONE` where no process serves there. */
export async function connectTo(address: string): Promise<Owner> {
  const connection = connect(address)
  const pending = new Map<number, (outcome: Outcome) => void>()
  await once(connection, 'connect').catch((cause) => {
    throw ownerGone(address, cause)
  })
  connection.on('error', () => {})
  connection.on('close', () => {
    for (const settle of pending.values()) settle({ error: portable(ownerGone(address)) })
  })
  createInterface({ input: connection }).on('line', (line) => {
    const { id, slowness, ...outcome } = JSON.parse(line) as Answer
    adopt(slowness)
    pending.get(id)?.(outcome)
    pending.delete(id)
  })
  let last = 0
  return {
    async call(method, ...args) {
      if (connection.destroyed) throw ownerGone(address)
      const id = ++last
      const answered = new Promise<Outcome>((resolve) => pending.set(id, resolve))
      connection.write(`${JSON.stringify({ id, method, args })}\n`)
      const { value, error } = await answered
      if (error) throw revived(error)
      return value
    },
    async [Symbol.asyncDispose]() {
      if (connection.destroyed) return
      connection.end()
      await once(connection, 'close')
    },
  }
}

function ownerGone(address: string, cause?: unknown): KataError {
  return new KataError({
    code: 'OWNER_GONE',
    expected: {
      en: 'the process that owns the broker and the components is running',
      ru: 'процесс, владеющий брокером и компонентами, работает',
    },
    observed: { en: `nobody answers at ${address}`, ru: `на ${address} никто не отвечает` },
    next: {
      en: 'run the whole command again; specs do not run without the grader',
      ru: 'запустите команду целиком заново: без грейдера спеки не работают',
    },
    cause,
  })
}
