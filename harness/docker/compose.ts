import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { KataError } from '../errors/index.ts'
import { guardComposeProject } from '../guardian/index.ts'
import { docker, engineVersion, succeeds, whyNot } from './docker.ts'
import { prepareTestcontainers } from './testcontainers.ts'

const run = promisify(execFile)

/** A service of a Compose file that runs in a project of its own. */
export interface ComposedService {
  /** Of its container. */
  readonly id: string
  /** Removes the project: containers, networks, volumes. */
  down(): Promise<void>
}

export interface ServiceOptions {
  /** Folder of `docker-compose.yml`. */
  folder: string
  /** Its profile has the same name. */
  service: string
  /** What the file takes from the environment: ports, images. */
  environment: Record<string, string>
}

/**
 * Starts one service by Testcontainers; resolves when its health check passes. The guardian removes the project where this process dies.
 * @throws DOCKER_FAILED where no engine answers, COMPOSE_MISSING, what Compose said where the service does not start
 */
export async function startService({ folder, service, environment }: ServiceOptions): Promise<ComposedService> {
  await engineVersion()
  const executable = await composeCommand()
  prepareTestcontainers()
  const { DockerComposeEnvironment, Wait } = await import('testcontainers')
  const project = `kata-${service}-${randomBytes(6).toString('hex')}`
  const unguard = guardComposeProject(project)
  const removeAll = async () => {
    await removeProject(project)
    unguard()
  }
  try {
    await new DockerComposeEnvironment(folder, 'docker-compose.yml')
      .withProjectName(project)
      .withProfiles(service)
      .withEnvironment(environment)
      .withClientOptions({ executable })
      .withDefaultWaitStrategy(Wait.forHealthCheck())
      .up([service])
    const [id] = await idsOf(project, 'ps', '--all')
    if (id === undefined) throw new Error(`no container of ${project}`)
    return { id, down: removeAll }
  } catch (error) {
    await removeAll()
    throw error
  }
}

/** `docker compose`, or the standalone `docker-compose` where there is only that, as Testcontainers wants to be told. Throws COMPOSE_MISSING. */
export async function composeCommand(): Promise<{ executablePath: 'docker' } | { standalone: true }> {
  try {
    await run('docker', ['compose', 'version'])
    return { executablePath: 'docker' }
  } catch {}
  try {
    await run('docker-compose', ['version'])
    return { standalone: true }
  } catch (cause) {
    throw new KataError({
      code: 'COMPOSE_MISSING',
      expected: succeeds('docker compose version'),
      observed: whyNot('docker-compose', cause),
      next: {
        en: 'install Docker Compose (Debian: apt-get install docker-compose), or do without it: KATA_COMPONENTS=native',
        ru: 'установите Docker Compose (Debian: apt-get install docker-compose) или обойдитесь без него: KATA_COMPONENTS=native',
      },
      cause,
    })
  }
}

const idsOf = async (project: string, ...list: string[]): Promise<string[]> =>
  (await docker([...list, '--quiet', '--filter', `label=com.docker.compose.project=${project}`]))
    .split('\n')
    .filter(Boolean)

async function removeProject(project: string): Promise<void> {
  const containers = await idsOf(project, 'ps', '--all')
  if (containers.length > 0) await docker(['rm', '--force', '--volumes', ...containers])
  for (const kind of ['network', 'volume']) {
    const ids = await idsOf(project, kind, 'ls')
    if (ids.length > 0) await docker([kind, 'rm', ...ids])
  }
}
