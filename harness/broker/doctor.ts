import { availableParallelism, totalmem } from 'node:os'
import { engineVersion, hasImage } from '../docker/index.ts'
import { KataError, layOut, messageOf } from '../errors/index.ts'
import { checkJavaVersion, findJava, findMaven } from '../java/index.ts'
import { home, requireRoom } from '../places/index.ts'
import { freePorts } from '../processes/index.ts'
import { say, type Text } from '../text/index.ts'
import { kafkaImage } from './docker.ts'

const ROOM = 500 * 1024 * 1024

/** One thing that brokers need of this machine. */
export interface Check {
  name: string
  ok: boolean
  /** What was found, e.g. a version; when not ok, what was expected, what was seen and what to do. */
  found: string
  /** Which ways to a broker do not work without it. */
  neededBy: ('native' | 'container')[]
}

/** What this machine has for running brokers. Never throws; takes at most some seconds. */
export function doctor(): Promise<Check[]> {
  return Promise.all([
    check('java', ['native'], async () => {
      const java = findJava()
      return `${await checkJavaVersion(java)} (${java})`
    }),
    check('mvn', ['native'], async () => findMaven()),
    check('docker', ['container'], engineVersion),
    check('image', ['container'], imageFound),
    check('ports', ['native', 'container'], async () => {
      await freePorts(2)
      return say({ en: 'free', ru: 'свободны' })
    }),
    check('disk', ['native', 'container'], async () => {
      await requireRoom(home, ROOM)
      return home
    }),
    check('machine', [], async () => {
      const [cores, gigabytes] = [availableParallelism(), Math.round(totalmem() / 1024 ** 3)]
      return say({ en: `${cores} cores, ${gigabytes} GB`, ru: `ядер: ${cores}, ${gigabytes} ГБ` })
    }),
  ])
}

/** Whether the external cluster of the environment answers. Never throws. */
export function externalCheck(): Promise<Check> {
  return check('cluster', [], async () => {
    const { connectExternal } = await import('./external.ts')
    await using broker = await connectExternal({})
    return broker.bootstrapServers.join(', ')
  })
}

async function imageFound(): Promise<string> {
  const image = kafkaImage()
  if (await hasImage(image)) return image
  const next: Text = {
    en: `docker pull ${image}, or name another in KATA_KAFKA_IMAGE (scripts/compat-image.sh builds one)`,
    ru: `docker pull ${image} или укажите другой в KATA_KAFKA_IMAGE (его соберёт scripts/compat-image.sh)`,
  }
  throw new KataError({ code: 'IMAGE_MISSING', expected: image, observed: { en: 'not here', ru: 'его нет' }, next })
}

async function check(name: string, neededBy: Check['neededBy'], find: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, found: await find(), neededBy }
  } catch (error) {
    const expected: Text = { en: `${name} can be looked at`, ru: `${name}: проверка выполняется` }
    const told = error instanceof KataError ? error : { expected, observed: messageOf(error) }
    return { name, ok: false, found: layOut(told), neededBy }
  }
}
