import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the contract is about values', ru: 'контракт — о значениях' },
  caughtBy: '23.3 what is no event is reported once, and everything around it counts',
  says: /A record was not reported/,
  edits: [
    { file: 'histories.ts', find: 'idSchema.parse(utf8.decode(key))', replace: 'utf8.decode(key)' },
    {
      file: 'histories.ts',
      find: "import { eventSchema, idSchema, type Rating, type UserEvent } from './contract.ts'",
      replace: "import { eventSchema, type Rating, type UserEvent } from './contract.ts'",
    },
  ],
})
