import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two requests in one ms do not happen',
    ru: 'двух запросов в одну миллисекунду не бывает',
  },
  caughtBy: '19.3 never admits more than the limit in any window, wherever it begins',
  says: /there is a window with more than the limit/,
  edits: [{ file: 'window.ts', find: '(this.#store.fetch(key, now) ?? 0) + 1', replace: '1' }],
})
