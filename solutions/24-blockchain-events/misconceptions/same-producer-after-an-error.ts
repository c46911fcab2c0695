import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'memory knows what was written',
    ru: 'память знает, что записано',
  },
  caughtBy: '24.2 each change is there once although answers of the broker were lost',
  says: /is not known whether|told twice/,
  edits: [
    {
      file: 'listener.ts',
      find: `          await session?.close()
          session = undefined
        }`,
      replace: `          const known = session?.chain
          await session?.close()
          session = await Session.open(ctx).catch(() => undefined)
          if (session && known) Object.defineProperty(session, 'chain', { value: known })
        }`,
    },
  ],
})
