import { say, type Text } from '../text/index.ts'

/** What is told of anything that goes wrong, by each of those that tell it: a matcher, a wait, a broken subject, a wrong call. */
export interface Told extends Meant {
  expected: Text | string
  observed: Text | string
}

/** What a failure comes to. */
export interface Meant {
  /** What follows from what was seen: certain. */
  so?: Text | string
  /** What it usually is: likely, and said as that. */
  means?: Text | string
  /** What to do next. */
  next?: Text | string
}

/** The one shape of a message: a labelled part a line; a text of several lines stands below its label. */
export function layOut({ expected, observed, so, means, next }: Told): string {
  const parts: [label: Text, text: Text | string | undefined][] = [
    [{ en: 'expected', ru: 'ожидалось' }, expected],
    [{ en: 'seen', ru: 'получено' }, observed],
    [{ en: 'so', ru: 'значит' }, so],
    [{ en: 'this usually means', ru: 'обычно это значит' }, means],
    [{ en: 'next', ru: 'что делать' }, next],
  ]
  return parts.flatMap(([label, text]) => (text === undefined ? [] : [part(say(label), say(text))])).join('\n')
}

function part(label: string, text: string): string {
  return text.includes('\n') ? `${label}:\n${indented(text.replace(/^\n+/, ''))}` : `${label}: ${text}`
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
