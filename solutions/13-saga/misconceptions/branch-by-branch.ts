import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'follow one branch to its end, then the next',
    ru: 'пройти одну ветку до конца, потом следующую',
  },
  caughtBy: '13.5 puts causes first, whatever the clocks say',
  says: /not branch by branch/,
  edits: [
    {
      file: 'flow.ts',
      find: `    let next = waiting.findIndex(mayCome)
`,
      replace: `    const newest = [...out].at(-1)
    let next = waiting.findIndex(({ causedBy }) => causedBy !== null && causedBy === newest)
    if (next < 0) next = waiting.findIndex(mayCome)
`,
    },
  ],
})
