import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whatever is clicked is a button',
    ru: 'что нажимают, то и кнопка',
  },
  caughtBy: '24.5 pause works by keyboard, and the focus stays while data comes',
  says: /reachable by Tab/,
  edits: [
    {
      file: 'page.ts',
      find: '<button type="button" id="pause">Pause</button>',
      replace: '<span id="pause" role="button">Pause</span>',
    },
  ],
})
