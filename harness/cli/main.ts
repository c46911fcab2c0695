#!/usr/bin/env node
/** The `kata` command. */
import { reportFailure } from './failure.ts'
import { followParent } from './lifeline.ts'

// An uncaught error is the infrastructure's failure: Node's own exit code for it, 1, would mean a red lab.
process.on('uncaughtException', (error) => {
  void reportFailure(error).finally(() => process.exit(2))
})

followParent()
const { runCommand } = await import('./program.ts')
process.exitCode = await runCommand(process.argv.slice(2))
// What still holds the event loop (a broker's pipes, a runner's worker) goes with this process.
process.exit()
