import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one after the other, as a user does',
    ru: 'по очереди, как это делает пользователь',
  },
  caughtBy: '5.3 keeps to its plan while the broker stands still, and measures from the plan',
  says: /lightest when the broker is slowest/,
  edits: [
    {
      file: 'load.ts',
      find: `    const sending = sender.send`,
      replace: `    await answers.at(-1)
    const sending = sender.send`,
    },
  ],
})
