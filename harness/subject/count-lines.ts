/** A program: counts the lines of `{ dirs, src }`, its argument, and prints the coverage as JSON. A process of its own, since the files are a stranger's. */
import { countLines } from './coverage.ts'

process.stdout.write(JSON.stringify(await countLines(JSON.parse(process.argv[2]!))))
