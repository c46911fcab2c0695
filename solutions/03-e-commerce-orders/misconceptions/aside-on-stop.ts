import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a fetch that rejects is a broken connection, whoever has aborted it',
    ru: 'если fetch отклонён — это обрыв соединения, кто бы его ни прервал',
  },
  caughtBy: '3.5 stops without waiting for a delay or an answer, and charges the order after the next start',
  says: /was no fifth failure/,
  edits: [{ file: 'provider.ts', find: '    stopping.throwIfAborted()\n', replace: '' }],
})
