import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each request is sent when it comes: batches only delay',
    ru: 'каждый запрос отправляют сразу: пачки только задерживают',
  },
  caughtBy: '21.1 sends requests keyed by their player, those of a player in order, many together',
  says: /each goes by itself/,
  edits: [{ file: 'requests.ts', find: 'const TOGETHER = 500', replace: 'const TOGETHER = 1' }],
})
