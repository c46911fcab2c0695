import type { ChildProcess } from 'node:child_process'
import { spawnGuarded } from '../guardian/index.ts'

/** How a Java program is started. */
export interface JvmLaunch {
  java: string
  /** Folders, jars, `folder/*`; joined with the separator of this system. */
  classPath: string
  /** The program's current folder, and the one for what a JVM that is killed leaves behind. */
  directory: string
}

/** C.UTF-8, because Java 17 in the C locale cannot open a path that is not ASCII. */
export function spawnJvm(
  { java, classPath, directory }: JvmLaunch,
  flags: readonly string[],
  mainClass: string,
  args: readonly string[],
): ChildProcess {
  const { JAVA_TOOL_OPTIONS: _, JDK_JAVA_OPTIONS: __, ...env } = process.env
  // A JVM that is killed leaves its counters, and the native libraries it unpacked, where it put them.
  const ownFolder = ['-XX:-UsePerfData', `-Djava.io.tmpdir=${directory}`]
  return spawnGuarded(java, [...ownFolder, ...flags, '-cp', classPath, mainClass, ...args], {
    cwd: directory,
    env: { ...env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
