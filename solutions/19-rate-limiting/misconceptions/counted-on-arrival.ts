import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a delayed request has its place in the window from its arrival on',
    ru: 'отложенный запрос занимает место в окне с момента прихода',
  },
  caughtBy: '19.4 releases delayed requests in the order in which they came, never above the limit',
  says: /counts when it is released/,
  edits: [
    {
      file: 'waiting.ts',
      find: `  request: Request
}`,
      replace: `  request: Request
  since: number
}`,
    },
    {
      file: 'waiting.ts',
      find: 'enter(client: string, request: Request): void',
      replace: 'enter(client: string, request: Request, since: number): void',
    },
    {
      file: 'waiting.ts',
      find: `{ client, request })
`,
      replace: `{ client, request, since })
`,
    },
    { file: 'decide.ts', find: 'enter(client, request)', replace: 'enter(client, request, now)' },
    {
      file: 'decide.ts',
      find: 'for (const { ticket, client, request } of',
      replace: 'for (const { ticket, client, request, since } of',
    },
    {
      file: 'decide.ts',
      find: `      this.#waiting.leave(ticket)
      this.#admit(client, request, now)`,
      replace: `      this.#waiting.leave(ticket)
      this.#admit(client, request, now, since)`,
    },
    {
      file: 'decide.ts',
      find: '#admit(client: string, request: Request, now: number)',
      replace: '#admit(client: string, request: Request, now: number, counted = now)',
    },
    {
      file: 'decide.ts',
      find: `this.#window.add(client, now)
    if`,
      replace: `this.#window.add(client, counted)
    if`,
    },
  ],
})
