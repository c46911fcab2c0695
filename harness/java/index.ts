/** Java on this machine: finding it, fetching jars, compiling, starting programs. */
export { checkJavaVersion, findJarTool, findJava, findMaven, javaFingerprint } from './find.ts'
export { type JvmLaunch, spawnJvm } from './jvm.ts'
export { fetchJars } from './maven.ts'
export { buildJar, buildJavaProgram, type JavaProgram, missingForJava, withoutJdk } from './program.ts'
export { propertiesText } from './properties.ts'
