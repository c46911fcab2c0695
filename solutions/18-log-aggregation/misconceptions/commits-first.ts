import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was read is done', ru: 'прочитано — значит, сделано' },
  caughtBy: '18.5 offsets are committed when the index has the documents, and not before',
  says: /committed before the index had/,
  edits: [
    {
      file: 'indexer.ts',
      find: '    const refused = await documents.write(',
      replace:
        '    resolveOffset(messages.at(-1)!.offset)\n    await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets())\n    const refused = await documents.write(',
    },
  ],
})
