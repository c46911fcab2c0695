import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event without a cause may begin a path too',
    ru: 'событие без причины тоже может начинать путь',
  },
  caughtBy: '13.5 gives the same path whatever order the events were read in, and each once',
  says: /lost, shown twice or moved/,
  edits: [
    {
      file: 'flow.ts',
      find: `let strays = false`,
      replace: `let strays = true`,
    },
  ],
})
