import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'health checks are noise', ru: 'проверки здоровья — шум' },
  caughtBy: '18.3 debug lines and health checks that went well are not passed on, and nothing else is missing',
  says: /Only requests for \/health itself/,
  edits: [{ file: 'parser.ts', find: 'status < 400 &&', replace: 'status < 600 &&' }],
})
