import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error is told until the page is loaded anew',
    ru: 'об ошибке говорят, пока страницу не перезагрузят',
  },
  caughtBy: '23.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told',
  says: /is gone after the next good answer/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: "write(at('alert'), status === 200 ? '' : answer.error)",
      replace: "if (status !== 200) write(at('alert'), answer.error)",
    },
  ],
})
