import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was voided was never done, so nothing is being undone',
    ru: 'аннулированного не было, значит, ничего и не отменяется',
  },
  caughtBy: '13.5 tells how far an order is',
  says: /being undone/,
  edits: [
    {
      file: 'flow.ts',
      find: `said.every((type) => FORWARD.includes(type))`,
      replace: `said.every((type) => FORWARD.includes(type) || type.endsWith('Voided'))`,
    },
  ],
})
