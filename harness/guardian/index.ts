/** Processes and folders that end with this process, however it ends. */
export {
  type GuardedDirectory,
  guardComposeProject,
  guardContainer,
  guardedDirectory,
  killGroup,
  spawnGuarded,
} from './guarded.ts'
export { type LimitedRun, type Limits, runLimited } from './limited.ts'
export { nodeFlags, spawnNode } from './node.ts'
export { socketFolder } from './socket-folder.ts'
