import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where nothing is committed there is nothing to be behind of',
    ru: 'где ничего не закоммичено, там не от чего отставать',
  },
  caughtBy: '5.2 lag is what is still to be read, by group, topic and partition',
  says: /is not left out/,
  edits: [
    {
      file: 'lag.ts',
      find: `        const from =`,
      replace: `        if (!offsets.has(partition)) continue
        const from =`,
    },
  ],
})
