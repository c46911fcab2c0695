import { spawnGuarded } from '../guardian/index.ts'
import { inTurn, type Life, logTail } from '../processes/index.ts'
import { docker } from './docker.ts'

export interface ContainerLifeOptions {
  id: string
  /** Arguments of the Docker command that asks what runs in it to stop, as its operator would. */
  stop: readonly string[]
  /** Starts the container again; resolves when what runs in it answers. */
  startAgain(): Promise<void>
  /** What is thrown where a freeze finds no running container. */
  notRunning(log: string): Error
  /** Removes the container and what belongs to it. */
  remove(): Promise<void>
}

/** What `lifeOf` does to a process, done to what runs in a container. */
export function containerLife({ id, stop, startAgain, notRunning, remove }: ContainerLifeOptions): Life {
  const turn = inTurn()
  const state = () => docker(['inspect', '--format', '{{.State.Status}}', id])
  const up = async () => {
    const now = await state()
    if (now !== 'running' && now !== 'paused') throw notRunning(await containerLog(id))
    return now
  }
  const ended = async (command: readonly string[]) => {
    if ((await state()) === 'paused') await docker(['unpause', id])
    if ((await state()) !== 'running') return
    await docker(command)
    await docker(['wait', id])
  }
  return {
    kill: () => turn(() => ended(['kill', id])),
    stop: () => turn(() => ended(stop)),
    start: () =>
      turn(async () => {
        if (!['running', 'paused'].includes(await state())) await startAgain()
      }),
    freeze: () =>
      turn(async () => {
        if ((await up()) === 'running') await docker(['pause', id])
      }),
    thaw: () =>
      turn(async () => {
        if ((await up()) === 'paused') await docker(['unpause', id])
      }),
    [Symbol.asyncDispose]: () => turn(remove),
  }
}

/** The last lines that a container wrote. */
export async function containerLog(id: string): Promise<string> {
  const log = logTail()
  const child = spawnGuarded('docker', ['logs', '--tail', '200', id], { stdio: ['ignore', 'pipe', 'pipe'] })
  log.follow(child.stdout, child.stderr)
  await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
  return log.text()
}
