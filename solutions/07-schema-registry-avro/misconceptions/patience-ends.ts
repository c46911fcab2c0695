import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after some seconds a message is given up',
    ru: 'через несколько секунд от сообщения отказываются',
  },
  caughtBy: '7.4 waits for a registry that is away, a minute and longer than its session, and loses nothing',
  says: /nothing is wrong with a message/,
  edits: [
    {
      file: 'schemas.ts',
      find: `{}, { signal: stopped.signal })`,
      replace: `{}, { signal: stopped.signal, until: performance.now() + 30_000 }).catch((cause) => {
      throw new BadSchemaError('no schema', { cause })
    })`,
    },
  ],
})
