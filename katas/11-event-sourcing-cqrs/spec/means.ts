/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfCommands } from './means-of-commands.ts'
import { meansOfQueries } from './means-of-queries.ts'
import { meansOfRules } from './means-of-rules.ts'

export const means = { ...meansOfRules, ...meansOfCommands, ...meansOfQueries }
