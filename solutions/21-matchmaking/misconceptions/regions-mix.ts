import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two whose ratings fit may meet',
    ru: 'если рейтинги подходят, встретиться можно',
  },
  caughtBy: '21.2 lets nobody meet himself, nor a player of another region',
  says: /players of two regions never meet/,
  edits: [{ file: 'rules.ts', find: ' || one.region !== other.region', replace: '' }],
})
