import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a query makes another path', ru: 'с параметрами — другой путь' },
  caughtBy: '18.3 debug lines and health checks that went well are not passed on, and nothing else is missing',
  says: /Only requests for \/health itself/,
  edits: [{ file: 'parser.ts', find: "path?.split('?')[0] === HEALTH_PATH", replace: 'path === HEALTH_PATH' }],
})
