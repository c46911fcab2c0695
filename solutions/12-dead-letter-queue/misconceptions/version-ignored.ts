import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'as long as the fields that we need are there, the version of a message does not matter',
    ru: 'если нужные нам поля на месте, версия сообщения не важна',
  },
  caughtBy: '12.2 reports what cannot be read, puts it aside byte for byte and goes on',
  says: /a version that this code does not know/,
  cause: 'deadline',
  edits: [
    {
      file: 'processor.ts',
      find: 'messageSchema.safeParse(json)',
      replace: 'messageSchema.omit({ version: true }).safeParse(json)',
    },
  ],
})
