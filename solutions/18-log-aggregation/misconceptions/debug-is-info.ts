import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'debug lines are a kind of info', ru: 'debug — это вид info' },
  caughtBy: '18.3 debug lines and health checks that went well are not passed on, and nothing else is missing',
  says: /trace and debug/,
  edits: [
    {
      file: 'parser.ts',
      find: "return level === 'debug' || isHealthy(parsed) ? undefined : { ...known, level, ...rest }",
      replace:
        "return isHealthy(parsed) ? undefined : { ...known, level: level === 'debug' ? 'info' : level, ...rest }",
    },
  ],
})
