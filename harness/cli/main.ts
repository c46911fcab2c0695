#!/usr/bin/env node
/** The `kata` command. */
import { followParent } from './lifeline.ts'
import { runCommand } from './program.ts'

followParent()
process.exitCode = await runCommand(process.argv.slice(2))
// What still holds the event loop (a broker's pipes, a runner's worker) goes with this process.
process.exit()
