import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where something is left it can be sold',
    ru: 'пока что-то осталось, это можно продавать',
  },
  caughtBy: '13.4 many orders at once: each ends done or undone, and stock is never negative nor leaked',
  says: /stock is negative/,
  edits: [{ file: 'decide.ts', find: `quantity > available`, replace: `available <= 0` }],
})
