import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'somebody waits from the moment at which his request is read',
    ru: 'игрок ждёт с момента, когда прочитан его запрос',
  },
  caughtBy: '21.4 counts the waiting from the timestamp of the request, also of one that is read late',
  says: /counted from the moment of reading/,
  edits: [
    { file: 'queue.ts', find: 'this.#enter(region, change, timestamp)', replace: 'this.#enter(region, change, now)' },
  ],
})
