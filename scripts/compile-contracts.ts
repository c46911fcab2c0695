/** Writes what solc makes of the contracts of the course, after a change of their source: `npm run node -- scripts/compile-contracts.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import { tokenCompiled, tokenSource } from '#harness/chain'
import { compileSolidity } from '#harness/components'

const compiled = await compileSolidity('Token', await readFile(tokenSource, 'utf8'), ({ en }) => console.log(en))
await writeFile(tokenCompiled, `${JSON.stringify(compiled, null, 2)}\n`)
