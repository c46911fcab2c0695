import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can be clicked is a button',
    ru: 'на что можно нажать, то и кнопка',
  },
  caughtBy: '10.5 works by keyboard: filter and pause keep the focus while data comes',
  says: /no <input> or <button>/,
  edits: [
    {
      file: 'page.ts',
      find: '<button type="button" id="pause">Pause</button>',
      replace: '<span role="button" id="pause">Pause</span>',
    },
  ],
})
