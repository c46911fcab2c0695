import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever waits for the registry waits on after the stop',
    ru: 'кто ждёт реестр, ждёт и после остановки',
  },
  caughtBy: '7.4 calls that wait for the registry reject at its stop',
  says: /reject when stop/,
  cause: 'deadline',
  edits: [
    {
      file: 'schemas.ts',
      find: `      stopped.abort(new Error('stopped'))
`,
      replace: '',
    },
  ],
})
