import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not for Inventory it does not act upon',
    ru: 'что не для Inventory, на то он и не реагирует',
  },
  caughtBy: '13.1 refuses what breaks the contract, and names the field',
  says: /would be acted upon/,
  edits: [
    {
      file: 'input.ts',
      find: `    return eventOf(json, REQUESTED)`,
      replace: `    return eventOf(json, Object.values(EVENTS).flat())`,
    },
  ],
})
