import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a rejected record was not handled, so there is nothing to commit',
    ru: 'отвергнутая запись не обработана, значит и коммитить нечего',
  },
  caughtBy: '2.4 reports what it cannot read, and handles what is around it',
  says: /a rejected record at the end of its partition/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: '      resolveOffset(message.offset)\n',
      replace: '      if (parse(message.value) instanceof Error) continue\n      resolveOffset(message.offset)\n',
    },
  ],
})
