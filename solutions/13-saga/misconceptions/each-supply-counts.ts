import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever writes a supply writes it once',
    ru: 'кто пишет о поставке, пишет один раз',
  },
  caughtBy: '13.3 a supply counts once, for its own SKU alone',
  says: /coming again it adds nothing/,
  edits: [
    {
      file: 'decide.ts',
      find: `if (service !== 'inventory' || memory.known !== null) return nothing`,
      replace: `if (service !== 'inventory') return nothing`,
    },
  ],
})
