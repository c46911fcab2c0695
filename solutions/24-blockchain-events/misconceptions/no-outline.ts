import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the focus needs no line',
    ru: 'фокусу не нужна рамка',
  },
  caughtBy: '24.5 pause works by keyboard, and the focus stays while data comes',
  says: /where the keyboard is/,
  edits: [
    {
      file: 'page.ts',
      find: '.chart { position: relative; height: 15rem }',
      replace: '.chart { position: relative; height: 15rem } :focus-visible { outline: none }',
    },
  ],
})
