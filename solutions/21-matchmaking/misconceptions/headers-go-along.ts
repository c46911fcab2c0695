import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record is made of the one that came',
    ru: 'запись делают из той, что пришла',
  },
  caughtBy: '21.5 says nothing of other players in the headers of a notification',
  says: /carries its headers along/,
  edits: [
    {
      file: 'desk.ts',
      find: `  process({ key: player, value: input, timestamp }: StreamRecord<string, DeskInput>): void {
`,
      replace: `  #came!: StreamRecord<string, DeskInput>

  process(came: StreamRecord<string, DeskInput>): void {
    this.#came = came
    const { key: player, value: input, timestamp } = came
`,
    },
    {
      file: 'desk.ts',
      find: 'new StreamRecord(region, { change }, timestamp)',
      replace: 'new StreamRecord(region, { change }, timestamp, this.#came.headers)',
    },
    {
      file: 'desk.ts',
      find: 'new StreamRecord(player, { notification }, timestamp)',
      replace: 'new StreamRecord(player, { notification }, timestamp, this.#came.headers)',
    },
    {
      file: 'queue.ts',
      find: `  process({ key: region, value: change, timestamp }: StreamRecord<string, Change>): void {
`,
      replace: `  #came: StreamRecord<string, Change> | undefined

  process(came: StreamRecord<string, Change>): void {
    this.#came = came
    const { key: region, value: change, timestamp } = came
`,
    },
    {
      file: 'queue.ts',
      find: 'new StreamRecord(player, { outcome }, now)',
      replace: 'new StreamRecord(player, { outcome }, now, this.#came?.headers)',
    },
  ],
})
