import { expect, it } from 'vitest';
import { readConferenceFile } from '../../src/commands/conference-file.ts';

it('refuses a file whose aliases would unfold without end', () => {
  const list = (of: string) => `[${Array(9).fill(of).join(', ')}]`;
  const levels = ['b', 'c', 'd', 'e'].map((name, index) => `${name}: &${name} ${list(`*${'abcd'[index]}`)}`);
  expect(readConferenceFile(['a: &a [x]', ...levels, 'slug: *e'].join('\n'))).toEqual({
    problems: [{ line: 1, field: null, problem: 'not-readable', value: null }],
  });
});

it('says what is wrong in a file that is not YAML, and on which line', () => {
  expect(readConferenceFile('slug: rcm\nname: [')).toMatchObject({
    problems: [{ line: 2, problem: 'not-readable', value: expect.stringContaining('Flow sequence') }],
  });
});
