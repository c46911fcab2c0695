import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardedDirectory } from '../guardian/index.ts'
import { checkJavaVersion, fetchJars, findJava, javaFingerprint, spawnJvm } from '../java/index.ts'
import { announce, exclusively, type OnProgress, requireRoom } from '../places/index.ts'
import { gone, logTail, onFreePorts, succeeded } from '../processes/index.ts'
import { classPathOf, launchKafka } from './kafka-process.ts'
import { KAFKA_VERSION } from './profile.ts'
import { nativeProperties, prepareRunDirectory } from './run-directory.ts'

const ROOM_FOR_SET_UP = 300 * 1024 * 1024

/** Everything that a native broker starts from. */
export interface NativeKafka {
  java: string
  /** Folder of Kafka's jars, its console tools among them. */
  libs: string
  /** A formatted log directory to copy. */
  template: string
  /** Class archive (AppCDS) of this JVM for these jars. */
  archive: string
}

/**
 * Sees that Kafka's jars, a formatted log directory and the class archive are under `home`; makes what is missing,
 * once, whole or not at all. Throws one KataError: `JAVA_MISSING`, `JAVA_TOO_OLD`, `MAVEN_MISSING`,
 * `JARS_NOT_DOWNLOADED`, `DISK_FULL` and their like.
 */
export async function ensureKafkaIn(home: string, onProgress?: OnProgress): Promise<NativeKafka> {
  const java = findJava()
  const root = join(home, `kafka-${KAFKA_VERSION}`)
  const archive = join(root, `classes-${await javaFingerprint(java)}.jsa`)
  const kafka = { java, libs: join(root, 'libs'), template: join(root, 'template'), archive }
  if (existsSync(archive)) return kafka
  await checkJavaVersion(java)
  await requireRoom(home, ROOM_FOR_SET_UP)
  await exclusively(home, async () => {
    if (!existsSync(root)) await makeInstallation(home, root, java, onProgress)
    if (!existsSync(archive)) await makeArchive(home, kafka, onProgress)
  })
  return kafka
}

async function makeInstallation(home: string, root: string, java: string, onProgress?: OnProgress): Promise<void> {
  await using building = await guardedDirectory(home, 'making-')
  const libs = join(building.path, 'kafka', 'libs')
  await mkdir(libs, { recursive: true })
  const pom = fileURLToPath(new URL('native/pom.xml', import.meta.url))
  await fetchJars(`Apache Kafka ${KAFKA_VERSION}`, pom, libs, onProgress)
  await formatTemplate({ java, libs, directory: building.path })
  await rename(join(building.path, 'template'), join(building.path, 'kafka', 'template'))
  await rename(join(building.path, 'kafka'), root)
}

async function formatTemplate(tool: { java: string; libs: string; directory: string }): Promise<void> {
  const properties = nativeProperties({ client: 1, controller: 2 }).replace('log.dirs=data', 'log.dirs=template')
  await writeFile(join(tool.directory, 'server.properties'), properties)
  await formatLogDirectory(tool)
}

/** Formats what `server.properties` in the directory names. `more`: arguments of Kafka's StorageTool. */
export async function formatLogDirectory(
  tool: { java: string; libs: string; directory: string },
  more: readonly string[] = [],
): Promise<void> {
  const anyClusterId = 'AAAAAAAAAAAAAAAAAAAAAQ'
  const format = ['format', '--cluster-id', anyClusterId, '--config', 'server.properties', ...more]
  const child = spawnJvm({ ...tool, classPath: classPathOf(tool) }, [], 'kafka.tools.StorageTool', format)
  await succeeded(child, logTail(), tool.directory, {
    code: 'KAFKA_NOT_FORMATTED',
    expected: { en: 'Kafka formats a log directory', ru: 'Kafka форматирует каталог логов' },
    next: { en: 'delete .kata/ and run it again', ru: 'удалите .kata/ и запустите снова' },
  })
}

/** One run of a broker with the traffic of a lab: the classes that it loaded are mapped into memory by each later start. */
async function makeArchive(home: string, kafka: NativeKafka, onProgress?: OnProgress): Promise<void> {
  using _ = announce(onProgress, () => ({
    en: 'making the class archive with which Kafka starts in a second, once',
    ru: 'один раз готовится архив классов, с которым Kafka стартует за секунду',
  }))
  await using building = await guardedDirectory(home, 'making-')
  await onFreePorts(2, async ([client = 0, controller = 0]) => {
    await prepareRunDirectory(building.path, kafka.template, nativeProperties({ client, controller }))
    const archiveFlags = ['-XX:ArchiveClassesAtExit=classes.jsa', '-Xlog:cds=error', '-Xlog:cds+dynamic=error']
    const child = await launchKafka({ ...kafka, directory: building.path, archiveFlags, log: logTail() })
    // Loaded once in a machine's life.
    const { exerciseBroker } = await import('./exercise.ts')
    await exerciseBroker(`127.0.0.1:${client}`)
    await gone(child, 'SIGTERM')
  })
  await rename(join(building.path, 'classes.jsa'), kafka.archive)
}
