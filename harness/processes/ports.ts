import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { KataError } from '../errors/index.ts'
import { retry } from '../patience/index.ts'

// Below the range from which systems take ports for outgoing connections: while a broker is down,
// nobody's connection may sit on its address.
const [LOWEST, HIGHEST] = [20_000, 32_000]
const ATTEMPTS = 100
const LOST_RACES = 5

/** Ports on 127.0.0.1 that were free at this moment, all different. Another process may still be faster: see `BindException`. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  for (let attempt = 0; attempt < ATTEMPTS && ports.size < count; attempt++) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await canListen(port)) ports.add(port)
  }
  if (ports.size < count) {
    throw new KataError({
      code: 'NO_FREE_PORT',
      expected: {
        en: `${count} free ports between ${LOWEST} and ${HIGHEST}`,
        ru: `${count} свободных порта между ${LOWEST} и ${HIGHEST}`,
      },
      observed: { en: `all ${ATTEMPTS} tried were taken`, ru: `все ${ATTEMPTS} проверенных заняты` },
      next: {
        en: 'stop the programs that listen on them: ss -ltnp',
        ru: 'остановите программы, которые их слушают: ss -ltnp',
      },
    })
  }
  return [...ports]
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}

/** The chosen port was taken between choosing and binding it. */
export class PortTakenError extends Error {}

/** Starts something on ports of its own; again on others when it lost the race for one of them. */
export async function onFreePorts<T>(count: number, start: (ports: readonly number[]) => Promise<T>): Promise<T> {
  const again = (error: unknown) => error instanceof PortTakenError
  return retry(async () => start(await freePorts(count)), { again, attempts: LOST_RACES, firstMs: 0, longestMs: 0 })
}
