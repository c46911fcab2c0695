import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody asks whether a player may meet himself',
    ru: 'никто не спросит, можно ли игроку встретить себя',
  },
  caughtBy: '21.2 lets nobody meet himself, nor a player of another region',
  says: /matched with himself/,
  edits: [{ file: 'rules.ts', find: 'one.player === other.player || ', replace: '' }],
})
