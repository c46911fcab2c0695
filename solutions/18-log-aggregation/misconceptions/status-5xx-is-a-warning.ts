import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the client will try again: a 5xx is a warning', ru: 'клиент повторит: 5xx — предупреждение' },
  caughtBy: '18.3 by hand: a line of nginx has its request, the status says its level',
  says: /From 500 on an error/,
  edits: [{ file: 'parse.ts', find: 'request.status >= 500 ?', replace: 'request.status > 500 ?' }],
})
