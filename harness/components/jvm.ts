/** Java programs as components: quick to start by a class archive (AppCDS) of this JVM, made by the first start of them all. */
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { checkJavaVersion, findJava, javaFingerprint, spawnJvm } from '../java/index.ts'
import { announce, exclusively, type OnProgress } from '../places/index.ts'
import { type Launch, type ProgramOptions, startProgram } from './program.ts'
import type { Component, Settings } from './types.ts'

export interface JavaComponent extends Omit<ProgramOptions, 'prepare'> {
  /** What it is, for people: `the schema registry (Apicurio 3.0.9)`. */
  about: string
  /** Folder with what it starts from. The class archive is kept there too. */
  folder: string
  classPath: string
  mainClass: string
  /** Largest heap, in MB. */
  heapMb: number
  prepare(directory: string, ports: readonly number[]): Promise<Omit<Launch, 'spawn'> & JavaArguments>
  /** Writes into the folder, before each start, what the program reads of them. */
  configure?(directory: string, ports: readonly number[], settings?: Settings): Promise<void>
  onProgress?: OnProgress
}

export interface JavaArguments {
  flags?: readonly string[]
  args?: readonly string[]
}

/** Throws JAVA_MISSING, JAVA_TOO_OLD, COMPONENT_NOT_READY. */
export async function startJavaComponent(component: JavaComponent): Promise<Component> {
  const { java, archive } = await ensureArchive(component)
  return startOn(component, java, existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [])
}

/** The class archive of this component, made by a start of it where there is none. Throws as a start does. */
export async function ensureArchive(component: JavaComponent): Promise<{ java: string; archive: string }> {
  const java = findJava()
  const archive = join(component.folder, `classes-${await javaFingerprint(java)}.jsa`)
  if (!existsSync(archive)) {
    await checkJavaVersion(java)
    await exclusively(component.folder, async () => existsSync(archive) || makeArchive(component, java, archive))
  }
  return { java, archive }
}

/** One run to the point where it answers: the classes that it loaded are mapped into memory by each later start. */
async function makeArchive(component: JavaComponent, java: string, archive: string): Promise<void> {
  using _ = announce(component.onProgress, () => ({
    en: `making the class archive with which ${component.about} starts sooner, once`,
    ru: `один раз готовится архив классов, с которым быстрее стартует ${component.about}`,
  }))
  const made = `${archive}.made`
  const flags = [`-XX:ArchiveClassesAtExit=${made}`, '-Xlog:cds=error', '-Xlog:cds+dynamic=error']
  await using training = await startOn(component, java, flags)
  await training.stop()
  // A JVM that cannot make one starts without.
  if (existsSync(made)) await rename(made, archive)
}

function startOn(component: JavaComponent, java: string, archiveFlags: readonly string[]): Promise<Component> {
  const { classPath, mainClass, heapMb, prepare, configure } = component
  return startProgram({
    ...component,
    async prepare(directory, ports) {
      const { flags = [], args = [], ...launch } = await prepare(directory, ports)
      const quick = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-Xmx${heapMb}m`, '-Djava.awt.headless=true']
      const all = [...quick, ...archiveFlags, ...flags]
      return {
        ...launch,
        async spawn(settings) {
          await configure?.(directory, ports, settings)
          return spawnJvm({ java, classPath, directory }, all, mainClass, args)
        },
      }
    },
  })
}
