/** A component as a service of docker-compose.yml, which is the one list of images and their versions. */
import { containerLife, containerLog, docker, startService } from '../docker/index.ts'
import { KataError, messageOf } from '../errors/index.ts'
import { patientSignal, retry } from '../patience/index.ts'
import { announce } from '../places/index.ts'
import { onFreePorts, PortTakenError } from '../processes/index.ts'
import type { Face } from './face.ts'
import { noSettings, notReady, notRunning } from './failures.ts'
import type { Component, StartOptions } from './types.ts'

export interface ComposedOptions extends StartOptions {
  /** Of the service and of its profile. The file takes its port on this machine from `KATA_<NAME>_PORT`. */
  name: string
  /** Folder of docker-compose.yml. */
  folder: string
  at(port: number): Promise<Face>
  /** What the file takes from the environment beside ports and images. */
  environment?: Readonly<Record<string, string>>
}

/** An image that is to be pulled takes its time; so does the first start of a JVM in a container. */
const answersWithinMs = 60_000
const portTaken = /address already in use|port is already allocated/i

/** Throws DOCKER_FAILED, COMPOSE_MISSING, COMPONENT_NOT_READY. What a failed start began is gone by then. */
export async function startComposed(options: ComposedOptions): Promise<Component> {
  const { name, folder, at, onProgress } = options
  using _ = announce(onProgress, () => ({
    en: `Docker Compose starts ${name}; what it lacks of the image is pulled, once`,
    ru: `Docker Compose запускает ${name}; если образа нет, он один раз скачивается`,
  }))
  return onFreePorts(1, async ([port = 0]) => {
    const environment = { ...options.environment, [`KATA_${name.toUpperCase()}_PORT`]: String(port) }
    const service = await startService({ folder, service: name, environment }).catch((error) => {
      if (error instanceof KataError) throw error
      throw portTaken.test(messageOf(error)) ? new PortTakenError() : notReady(name, messageOf(error), '')
    })
    const face = await at(port)
    const answers = () => untilReady(name, face, service.id)
    try {
      await answers()
    } catch (error) {
      await service.down()
      throw error
    }
    const life = containerLife({
      id: service.id,
      stop: ['stop', service.id],
      async startAgain() {
        await docker(['start', service.id])
        await answers()
      },
      notRunning: (log) => notRunning(name, log),
      remove: service.down,
    })
    return {
      ...life,
      mode: 'compose',
      endpoints: face.endpoints,
      async start(settings) {
        if (settings) throw noSettings(name)
        await life.start()
      },
      clear: async (beginning) => face.clear?.(beginning),
      logTail: () => containerLog(service.id),
    }
  })
}

async function untilReady(name: string, face: Face, id: string): Promise<void> {
  using deadline = patientSignal(answersWithinMs)
  const { signal } = deadline
  try {
    await retry(() => face.ready(signal), { again: () => !signal.aborted, firstMs: 20, longestMs: 200 })
  } catch (error) {
    throw notReady(name, messageOf(error), await containerLog(id))
  }
}
