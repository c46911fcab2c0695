import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what begins with /health is a health check', ru: 'что начинается с /health — проверка здоровья' },
  caughtBy: '18.3 debug lines and health checks that went well are not passed on, and nothing else is missing',
  says: /Only requests for \/health itself/,
  edits: [
    {
      file: 'parser.ts',
      find: "path?.split('?')[0] === HEALTH_PATH",
      replace: 'path?.startsWith(HEALTH_PATH) === true',
    },
  ],
})
