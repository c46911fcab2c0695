import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a window of 1000 ms that ends at 1000 holds what happened at 0',
    ru: 'окно в 1000 мс, которое кончается в 1000, содержит и то, что было в 0',
  },
  caughtBy: '19.3 rejects nothing that fits into the window that ends now, and says whose limit is used up',
  says: /at t \+ windowMs a request counts no more/,
  edits: [
    {
      file: 'window.ts',
      find: 'inMemoryWindowStore(STORE, windowMs, windowMs)',
      replace: 'inMemoryWindowStore(STORE, 2 * windowMs, windowMs)',
    },
    {
      file: 'window.ts',
      find: 'now - this.#windowMs + 1',
      replace: 'now - this.#windowMs',
    },
  ],
})
