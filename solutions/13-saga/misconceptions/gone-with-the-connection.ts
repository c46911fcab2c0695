import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not known now is not shown',
    ru: 'чего сейчас не знаем, того не показываем',
  },
  caughtBy: '13.5 the page says when there are too many orders, and when the connection is lost',
  says: /gone with the connection/,
  edits: [
    {
      file: 'page.ts',
      find: `    if (!$('alert').textContent) $('alert').textContent = 'Connection lost'
`,
      replace: `    $('alert').textContent = 'Connection lost'
    $('flow').hidden = true
`,
    },
  ],
})
