import { spawnGuarded } from '../guardian/index.ts'
import { announce, type OnProgress } from '../places/index.ts'
import { logTail, succeeded } from '../processes/index.ts'
import { findMaven } from './find.ts'

const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

/**
 * Copies the jars that a `pom.xml` names, and those that they need, into a folder.
 * @param name what they are, for people: `Apache Kafka 4.3.1`
 * @throws MAVEN_MISSING, JARS_NOT_DOWNLOADED, DISK_FULL
 */
export async function fetchJars(name: string, pom: string, into: string, onProgress?: OnProgress): Promise<void> {
  const maven = findMaven()
  let files = 0
  const log = logTail()
  log.onLine((line) => {
    if (line.includes('Downloaded from ')) files += 1
  })
  using _ = announce(onProgress, () => ({
    en: `fetching ${name} by Maven, once (${files} files so far)`,
    ru: `Maven один раз скачивает ${name} (файлов: ${files})`,
  }))
  const options = ['-DincludeScope=runtime', `-DoutputDirectory=${into}`]
  const child = spawnGuarded(maven, ['-B', '-f', pom, COPY_DEPENDENCIES, ...options], {
    cwd: into,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await succeeded(child, log, into, {
    code: 'JARS_NOT_DOWNLOADED',
    expected: { en: `Maven fetches ${name}`, ru: `Maven скачивает ${name}` },
    next: {
      en: 'see that this machine reaches Maven Central, or a mirror named in ~/.m2/settings.xml, and run it again',
      ru: 'проверьте, что доступен Maven Central или зеркало из ~/.m2/settings.xml, и запустите снова',
    },
  })
}
