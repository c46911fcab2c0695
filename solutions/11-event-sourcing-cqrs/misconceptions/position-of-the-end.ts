import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the end of the partition is where the event stands',
    ru: 'событие лежит в конце партиции',
  },
  caughtBy: '11.3 carries commands out, on this machine alone, and says where their events stand',
  says: /says where the event stands/,
  edits: [
    {
      file: 'commands.ts',
      find: `    const { seq, position } = await request.inTime((signal) => inTurn(command, signal))
    return`,
      replace: `    const { seq, position: place } = await request.inTime((signal) => inTurn(command, signal))
    const partition = Number(place.split('-')[0])
    const position = \`\${partition}-\${reader.next(partition)}\`
    return`,
    },
  ],
})
