import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an outline is ugly',
    ru: 'обводка некрасива',
  },
  caughtBy: '10.5 works by keyboard: filter and pause keep the focus while data comes',
  says: /outline that was switched off/,
  edits: [
    {
      file: 'page.ts',
      find: '.active, td.away',
      replace: `*:focus-visible { outline: none }
.active, td.away`,
    },
  ],
})
