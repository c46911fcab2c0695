import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an undo is an undo, whatever became of the step',
    ru: 'отмена есть отмена, чем бы ни кончился шаг',
  },
  caughtBy: '13.4 payment undoes its step once, and only where it was done',
  says: /never happened, or is said twice/,
  edits: [
    {
      file: 'decide.ts',
      find: `if (known === 'done') return become('undone', -step.takes(order))`,
      replace: `if (known === 'done' || known === 'refused') return become('undone', -step.takes(order))`,
    },
  ],
})
