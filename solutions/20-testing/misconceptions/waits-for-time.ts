import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'half a second is enough for anything',
    ru: 'полсекунды хватит на всё',
  },
  caughtBy: '20.5 the tests reach 90 of 100 lines of each file, and 80 of 100 branches of all',
  says: /slow on a fast machine/,
  edits: [
    {
      file: 'support.ts',
      find: `export function recordsOf(context: TestContext, topic: keyof typeof topicNames, count: number) {
  return`,
      replace: `export async function recordsOf(context: TestContext, topic: keyof typeof topicNames, count: number) {
  await new Promise((resolve) => setTimeout(resolve, 500))
  return`,
    },
  ],
})
