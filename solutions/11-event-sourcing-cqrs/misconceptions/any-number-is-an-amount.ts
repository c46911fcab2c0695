import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what Number() reads is an amount',
    ru: 'что читает Number(), то и сумма',
  },
  caughtBy: '11.2 refuses what is no amount, and what no account can hold',
  says: /no amount of the old form/,
  edits: [
    {
      file: 'events.ts',
      find: `/^(\\d{1,14})(?:\\.(\\d{1,2}))?$/.exec(amount)`,
      replace: `/^\\s*(\\d{1,14})(?:\\.(\\d{0,2}))?\\s*$/.exec(amount)`,
    },
  ],
})
