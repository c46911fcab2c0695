import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first event has the number 0',
    ru: 'у первого события номер 0',
  },
  caughtBy: '11.1 makes of a command the event with the next number',
  says: /which number it is to have/,
  edits: [
    {
      file: 'account.ts',
      find: `seq: (account?.seq ?? 0) + 1, at }`,
      replace: `seq: account?.seq ?? 0, at }`,
    },
  ],
})
