// Writes the published JSON Schemas from the code's own.
import { mkdir, writeFile } from 'node:fs/promises'
import { verdictJsonSchema } from '../harness/grader/index.ts'

const folder = new URL('../fixtures/schemas/', import.meta.url)
await mkdir(folder, { recursive: true })
await writeFile(new URL('verdict.json', folder), verdictJsonSchema())
