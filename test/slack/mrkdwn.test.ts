import { describe, expect, it } from 'vitest';
import { type Finding, readMrkdwn, readPlain } from '../support/slack/mrkdwn.ts';
import type { Reader } from '../support/slack/mrkdwn-marks.ts';

const reader: Reader = {
  timezone: 'America/Managua',
  locale: 'en-US',
  nameOf: (id) => (id === 'U1' ? 'Amelia' : id),
};
const seen = (text: string, finding: Finding = 'nothing') => readMrkdwn(text, reader, { finding });
const kinds = (text: string, finding: Finding = 'nothing') =>
  seen(text, finding).live.map(({ kind, text: words }) => `${kind}:${words}`);

describe('what a text shows, and what of it is live', () => {
  it.each([
    ['<@U1> wrote', '@Amelia wrote', ['user:@Amelia']],
    ['<!channel> now', '@channel now', ['broadcast:@channel']],
    ['<!here|here>', '@here', ['broadcast:@here']],
    ['<!subteam^S1|@liaisons>', '@liaisons', ['group:@liaisons']],
    ['<#C1|london>', '#london', ['channel:#london']],
    ['<https://example.org/a|the report>', 'the report', ['link:the report']],
    ['<mailto:a@example.org|a@example.org>', 'a@example.org', ['link:a@example.org']],
    ['due *today* or _soon_', 'due today or soon', ['bold:today', 'italic:soon']],
    ['*_both_*', 'both', ['italic:both', 'bold:both']],
    ['`3a` ~gone~', '3a gone', ['code:3a', 'strike:gone']],
    ['```one\ntwo```', 'one\ntwo', ['preformatted:one\ntwo']],
    ['> quoted\nnot', 'quoted\nnot', ['quote:quoted']],
    ['&gt; quoted too', 'quoted too', ['quote:quoted too']],
    ['<https://example.org/a_b_c|x_y_z> _yes_', 'x_y_z yes', ['link:x_y_z', 'italic:yes']],
  ])('%s', (text, shown, live) => {
    expect(seen(text).shown).toBe(shown);
    expect(kinds(text)).toEqual(live);
  });

  it.each([
    ['&lt;!channel&gt; &lt;@U1&gt;', '<!channel> <@U1>'],
    ['&lt;https://example.org|x&gt;', '<https://example.org|x>'],
    ['3*4*5 snake_case_name 2 * 3', '3*4*5 snake_case_name 2 * 3'],
    ['a &amp;lt; b', 'a &lt; b'],
    ['@channel #london https://example.org', '@channel #london https://example.org'],
  ])('leaves %s as text', (text, shown) => {
    expect(seen(text)).toEqual({ shown, live: [] });
  });

  it('finds addresses and names by itself where a text is not verbatim', () => {
    expect(kinds('@channel see https://example.org/a, or #london, or a@example.org', 'names')).toEqual([
      'link:https://example.org/a',
      'link:a@example.org',
      'broadcast:@channel',
      'channel:#london',
    ]);
  });

  it('shows a date in the zone of the reader, and its fallback where it cannot', () => {
    expect(seen('<!date^1422620999^{date_num} {time}|30 January>').shown).toBe('2015-01-30 6:29 AM');
    expect(seen('<!date^soon^{date_num}|30 January>').shown).toBe('30 January');
  });

  it('has nothing live in a plain text', () => {
    expect(readPlain('*x* <!channel> a &amp; b')).toEqual({ shown: '*x* <!channel> a & b', live: [] });
  });
});
