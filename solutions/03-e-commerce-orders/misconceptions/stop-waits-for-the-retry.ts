import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop() may wait for whatever is still being done',
    ru: 'stop() может подождать, пока всё доделается',
  },
  caughtBy: '3.5 stops without waiting for a delay or an answer, and charges the order after the next start',
  says: /Abort the wait by its signal/,
  cause: 'deadline',
  edits: [{ file: 'service.ts', find: "    stopping.abort(new Error('the service stops'))\n", replace: '' }],
})
