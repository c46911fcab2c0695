import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event without a cause is no part of the path',
    ru: 'событие без причины не относится к пути',
  },
  caughtBy: '13.5 gives the same path whatever order the events were read in, and each once',
  says: /lost, shown twice or moved/,
  edits: [
    {
      file: 'flow.ts',
      find: `    if (next < 0) strays = true
`,
      replace: `    if (next < 0 && out.size > 0) waiting.length = 0
    else if (next < 0) strays = true
`,
    },
  ],
})
