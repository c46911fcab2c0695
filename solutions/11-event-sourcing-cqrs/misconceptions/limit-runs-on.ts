import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a timer that nobody waits for does no harm',
    ru: 'таймер, которого никто не ждёт, не мешает',
  },
  caughtBy: '11.3 carries commands out, on this machine alone, and says where their events stand',
  says: /no longer than the answer takes/,
  edits: [
    {
      file: 'http.ts',
      find: `    } finally {
      over.abort()
    }`,
      replace: `    } finally {
      over.signal.throwIfAborted()
    }`,
    },
  ],
})
