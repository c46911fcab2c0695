import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is one service',
    ru: 'сервис один',
  },
  caughtBy: '10.4 the analytics run with exactly-once when their start resolves, with their name and their session',
  says: /shut each other out/,
  edits: [
    {
      file: 'service.ts',
      find: "'process.id': instance",
      replace: "'process.id': 'one'",
    },
  ],
})
