/** The Docker engine, by its command: images, and what can be done to a container. */
export { type ComposedService, composeCommand, startService } from './compose.ts'
export { docker, engineVersion, hasImage } from './docker.ts'
export { containerLife, containerLog } from './life.ts'
export { prepareTestcontainers } from './testcontainers.ts'
