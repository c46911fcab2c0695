import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a constant seed makes it reproducible',
    ru: 'постоянный seed — и всё воспроизводимо',
  },
  caughtBy: '10.1 the same seed gives the same readings, and chance comes from nowhere else',
  says: /goes the same way each time/,
  edits: [
    {
      file: 'fleet.ts',
      find: 'export function createFleet(ctx: Ctx, devices: number): Fleet {',
      replace: `export function createFleet(_ctx: Ctx, devices: number): Fleet {
  let state = 42
  const ctx = {
    random() {
      state = (state * 16_807) % 2_147_483_647
      return state / 2_147_483_647
    },
  }`,
    },
  ],
})
