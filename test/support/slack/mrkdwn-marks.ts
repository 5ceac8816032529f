import { DateTime } from 'luxon';

export type LiveKind =
  | 'user'
  | 'channel'
  | 'broadcast'
  | 'group'
  | 'link'
  | 'date'
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'preformatted'
  | 'quote';

/** A part of a text that does more than stand there: it calls somebody, leads somewhere or looks otherwise. */
export interface Live {
  readonly kind: LiveKind;
  /** What is read there. */
  readonly text: string;
  /** Whom or what it means: an id, an address. */
  readonly target?: string;
}

/** Who reads: names are shown instead of ids, times in their zone. */
export interface Reader {
  readonly timezone: string;
  readonly locale: string;
  nameOf(id: string): string;
}

/** Slack's three characters, back from how they are written. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What stands between `<` and `>`: a mention, a date or a link. */
export function readMark(inner: string, reader: Reader): Live {
  const [body = '', label] = splitOnce(inner, '|');
  if (body.startsWith('@'))
    return { kind: 'user', text: `@${reader.nameOf(body.slice(1))}`, target: body.slice(1) };
  if (body.startsWith('#'))
    return { kind: 'channel', text: `#${label ?? reader.nameOf(body.slice(1))}`, target: body.slice(1) };
  if (body.startsWith('!')) return special(body.slice(1), label, reader);
  return { kind: 'link', text: unescaped(label ?? body.replace(/^mailto:/, '')), target: unescaped(body) };
}

function special(body: string, label: string | undefined, reader: Reader): Live {
  const [name = '', ...rest] = body.split('^');
  if (name === 'date')
    return { kind: 'date', text: shownDate(rest, label ?? '', reader), target: rest[0] ?? '' };
  if (name === 'subteam') return { kind: 'group', text: label ?? `@${rest[0] ?? ''}`, target: rest[0] ?? '' };
  return { kind: 'broadcast', text: `@${name}`, target: name };
}

const patterns: Readonly<Record<string, string>> = {
  '{date_num}': 'yyyy-MM-dd',
  '{date}': 'DDD',
  '{date_pretty}': 'DDD',
  '{date_short}': 'DD',
  '{date_short_pretty}': 'DD',
  '{date_long}': 'DDDD',
  '{date_long_pretty}': 'DDDD',
  '{time}': 't',
  '{time_secs}': 'tt',
};

/** `<!date^seconds^format|fallback>` as the reader sees it, at home. */
function shownDate([seconds = '', format = '']: readonly string[], fallback: string, reader: Reader): string {
  const moment = DateTime.fromSeconds(Number(seconds), { zone: reader.timezone, locale: reader.locale });
  if (!moment.isValid || format === '') return unescaped(fallback);
  return format.replaceAll(/\{\w+\}/g, (token) => {
    const pattern = patterns[token];
    return pattern === undefined ? token : moment.toFormat(pattern);
  });
}

function splitOnce(text: string, sign: string): readonly [string, string?] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + sign.length)];
}
