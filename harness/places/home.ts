import { fileURLToPath } from 'node:url'

/** Where the course keeps what it fetches, makes and runs: `.kata` of this repository. */
export const home: string = fileURLToPath(new URL('../../.kata', import.meta.url))
