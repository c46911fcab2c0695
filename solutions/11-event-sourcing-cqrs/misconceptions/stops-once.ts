import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop() is called once',
    ru: 'stop() вызывают один раз',
  },
  caughtBy: '11.3 stop answers what is under way, and can be called again',
  says: /stopped already/,
  edits: [
    {
      file: 'commands.ts',
      find: `        stopped ??= shutDown(api)
        return stopped
`,
      replace: `        if (stopped) return Promise.reject(new Error('the service is stopped already'))
        stopped = shutDown(api)
        return stopped
`,
    },
  ],
})
