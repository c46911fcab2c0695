import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a list is drawn anew at each look: that is the simplest',
    ru: 'список рисуется заново при каждом взгляде: так проще всего',
  },
  caughtBy: '13.5 the page works by keyboard, and the focus stays where it is',
  says: /drawn anew/,
  edits: [
    {
      file: 'page.ts',
      find: `  let before = $('orders').firstElementChild
`,
      replace: `  $('orders').replaceChildren()
  buttons.clear()
  let before = $('orders').firstElementChild
`,
    },
  ],
})
