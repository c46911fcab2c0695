import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was undone is as if it had never been, and can be done again',
    ru: 'отменённого как будто не было, и его можно сделать снова',
  },
  caughtBy: '13.4 payment undoes its step once, and only where it was done',
  says: /what was undone is not done again/,
  edits: [
    {
      file: 'decide.ts',
      find: `event.type === step.on && known === null`,
      replace: `event.type === step.on && (known === null || known === 'undone')`,
    },
  ],
})
