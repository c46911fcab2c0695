import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event that does not fit is left out',
    ru: 'событие, которое не подходит, пропускаем',
  },
  caughtBy: '7.3 an event that the schema does not allow rejects its call, and nothing of it is sent',
  says: /something else than the event/,
  edits: [
    {
      file: 'producer.ts',
      find: `events.map((event) => ({`,
      replace: `events.filter((event) => type.isValid(event)).map((event) => ({`,
    },
  ],
})
