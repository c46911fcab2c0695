import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there are as many as are shown',
    ru: 'сколько показано, столько и есть',
  },
  caughtBy: '24.5 contracts and senders stand in the order of their size, ten of each, and all are counted',
  cause: 'deadline',
  says: /as numbers/,
  edits: [
    {
      file: 'board.ts',
      find: 'allSenders: this.#senders.size',
      replace: 'allSenders: Math.min(SHOWN_ROWS, this.#senders.size)',
    },
  ],
})
