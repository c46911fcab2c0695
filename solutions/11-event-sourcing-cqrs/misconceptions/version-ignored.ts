import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has the fields is an event',
    ru: 'у чего есть поля, то и событие',
  },
  caughtBy: '11.2 refuses what is no event, and says what is wrong with it',
  says: /unknown version/,
  edits: [
    {
      file: 'events.ts',
      find: `eventSchema.safeParse(json)`,
      replace: `eventSchema.safeParse({ ...(json as object), version: 2 })`,
    },
  ],
})
