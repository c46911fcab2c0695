import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a second is a second: the count begins anew at each full one',
    ru: 'секунда есть секунда: в начале каждой счёт начинается заново',
  },
  caughtBy: '19.3 lets no double burst through where two seconds meet',
  says: /whatever second it began in/,
  edits: [
    {
      file: 'window.ts',
      find: 'this.#store.fetchRange(key, now - this.#windowMs + 1, now)',
      replace: 'this.#store.fetchRange(key, now - (now % this.#windowMs), now)',
    },
  ],
})
