import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever reads a dead letter sees what is wrong',
    ru: 'по записи видно, что с ней не так',
  },
  caughtBy: '8.3 what cannot be read or is refused goes aside as it came, and says why; all others go on',
  says: /the record cannot be found again/,
  edits: [
    {
      file: 'sink.ts',
      find: `'errors.deadletterqueue.context.headers.enable': 'true'`,
      replace: `'errors.deadletterqueue.context.headers.enable': 'false'`,
    },
  ],
})
