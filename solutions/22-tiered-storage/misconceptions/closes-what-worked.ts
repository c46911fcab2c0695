import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what failed is closed already', ru: 'что не удалось, то уже закрыто' },
  caughtBy: '22.3 a range that Kafka has not got, a topic that is not there and a broker that is away are told apart',
  says: /still open/,
  cause: 'leak',
  edits: [
    {
      file: 'raw.ts',
      find: '    return await work(connection)\n',
      replace: '    const given = await work(connection)\n    await connection.close()\n    return given\n',
    },
    { file: 'raw.ts', find: '  } finally {\n    await connection.close()\n  }\n', replace: '  }\n' },
  ],
})
