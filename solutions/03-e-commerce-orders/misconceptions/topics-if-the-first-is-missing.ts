import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where `orders` is, the topics have been created already',
    ru: 'раз топик `orders` есть, значит, топики уже созданы',
  },
  caughtBy: '3.1 leaves the topics that are there as they are, and creates the others',
  says: /says nothing of the others/,
  edits: [
    {
      file: 'topics.ts',
      find: '    await admin.connect()\n',
      replace: "    await admin.connect()\n    if ((await admin.listTopics()).includes(ctx.name('orders'))) return\n",
    },
  ],
})
