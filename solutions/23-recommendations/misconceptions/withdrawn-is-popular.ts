import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was popular still is', ru: 'популярное остаётся популярным' },
  caughtBy: '23.4 tells what is popular and what is similar, in order, with titles, and no item that is not offered',
  says: /what is in no catalogue are not there/,
  cause: 'deadline',
  edits: [
    { file: 'state.ts', find: 'offered: this.item(itemId) !== undefined', replace: "offered: itemId !== ''" },
    {
      file: 'api.ts',
      find: 'const { title } = state.item(itemId) as Item',
      replace: 'const title = (state.item(itemId) as Item | undefined)?.title ?? itemId',
    },
  ],
})
