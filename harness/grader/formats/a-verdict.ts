import type { Verdict } from '../types.ts'

const passed = { title: '1.1 works', task: '1.1', file: 'a.spec.ts', state: 'passed', durationMs: 12 } as const
const failed = {
  ...passed,
  title: '1.2 <fails> & says "why"',
  task: '1.2',
  state: 'failed',
  cause: 'assertion',
  message: 'expected \u0000 1\nseen 2 ]]>',
} as const
const notRun = { ...passed, title: '1.3 kills', task: '1.3', state: 'not-run', reason: 'external' } as const
const text = { en: 'a', ru: 'б' }

const refusedLab = {
  title: text,
  state: 'red',
  tasks: [{ id: '3.1', title: text, points: 4, earned: 0, state: 'failed', tests: [] }],
  types: [],
  problems: [],
  coverage: null,
  floor: 0.8,
  score: 0,
  maxScore: 4,
  durationMs: 0,
  seed: 7,
} as const

/** A lab that is red, one that the broker failed, one whose files were refused, one that could not be graded. */
export const aVerdict: Verdict = {
  version: 1,
  submission: '=cmd()|student, "A"',
  startedAt: '2026-01-02T03:04:05.000Z',
  broker: 'native',
  score: 2,
  maxScore: 5,
  labs: [
    {
      lab: '01-one',
      number: 1,
      title: text,
      state: 'red',
      tasks: [
        { id: '1.1', title: text, points: 2, earned: 2, state: 'passed', tests: [passed] },
        { id: '1.2', title: text, points: 3, earned: 0, state: 'failed', tests: [failed] },
        { id: '1.3', title: text, points: 1, earned: 0, state: 'not-run', tests: [notRun] },
      ],
      types: [{ file: 'src/index.ts', line: 1, column: 2, code: 2322, message: 'wrong' }],
      problems: [],
      coverage: 0.9,
      floor: 0.8,
      score: 2,
      maxScore: 5,
      durationMs: 1500,
      seed: 7,
    },
    {
      lab: '02-two',
      number: 2,
      title: text,
      state: 'infrastructure',
      tasks: [
        {
          id: '2.1',
          title: text,
          points: 1,
          earned: 0,
          state: 'failed',
          tests: [{ ...failed, task: '2.1', cause: 'infrastructure' }],
        },
      ],
      types: [],
      problems: [],
      coverage: null,
      floor: 0,
      score: 0,
      maxScore: 1,
      durationMs: 10,
      seed: 7,
      infrastructure: 'the broker is gone',
    },
    { ...refusedLab, lab: '03-three', number: 3, problems: ['secrets.ts is a link'] },
    { ...refusedLab, lab: '04-four', number: 4, state: 'infrastructure', infrastructure: 'the worker is gone' },
  ],
}
