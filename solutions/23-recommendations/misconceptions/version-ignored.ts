import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'fields that are there are what counts', ru: 'важны поля, которые есть' },
  caughtBy: '23.3 what is no event is reported once, and everything around it counts',
  says: /A record was not reported/,
  edits: [
    {
      file: 'histories.ts',
      find: 'eventSchema.parse(JSON.parse(utf8.decode(value)))',
      replace: 'eventSchema.omit({ version: true }).parse(JSON.parse(utf8.decode(value)))',
    },
  ],
})
