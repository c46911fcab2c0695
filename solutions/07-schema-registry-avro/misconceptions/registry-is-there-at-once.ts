import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'docker compose starts what I depend on before me',
    ru: 'docker compose запускает всё нужное раньше меня',
  },
  caughtBy: '7.1 waits for a registry that is still starting',
  says: /asked again for at least 5 s/,
  edits: [{ file: 'http.ts', find: `performance.now() + 6_000`, replace: `performance.now()` }],
})
