import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'real time is now: who comes later is too late',
    ru: 'в реальном времени опоздавших не ждут',
  },
  caughtBy: '10.2 within grace the windows equal a batch computation, whatever the order of arrival',
  says: /order of arrival does not matter/,
  edits: [
    {
      file: 'topology.ts',
      find: 'TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs)',
      replace: 'TimeWindows.ofSizeAndGrace(WINDOW_MS, Math.min(graceMs, 0))',
    },
  ],
})
