import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who waits long has the say',
    ru: 'кто долго ждёт, тот и решает',
  },
  caughtBy: '21.4 lets the band of whoever has just come decide, however long the other waits',
  says: /The wider band decided/,
  edits: [
    {
      file: 'rules.ts',
      find: 'band: bandAt(rules, now - entry.since)',
      replace: 'band: bandAt(rules, now - Math.min(...queue.map(({ since }) => since)))',
    },
  ],
})
