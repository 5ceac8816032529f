import type { SlackWorkspace } from '../world.ts';

const THREE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const address = /https?:\/\/\S*[^\s.,;:!?)\]]/;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/**
 * What Slack makes of what somebody types: its three characters are escaped, addresses, people and channels become marks.
 * A person is typed as `@` and their name; in a command their mark carries the name as well.
 */
export function typed(workspace: SlackWorkspace, text: string, within: 'message' | 'command'): string {
  const names = new Map<string, string>();
  for (const { id, name } of workspace.users.values()) {
    names.set(
      `@${name}`,
      within === 'command' ? `<@${id}|${name.toLowerCase().replaceAll(' ', '.')}>` : `<@${id}>`,
    );
  }
  for (const { id, name, kind } of workspace.channels.values()) {
    if (kind === 'public') names.set(`#${name}`, `<#${id}|${name}>`);
  }
  const known = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const marks = new RegExp(
    [address.source, email.source, ...known].map((one) => `(?:${one})`).join('|'),
    'g',
  );
  let done = 0;
  const parts: string[] = [];
  for (const { 0: found, index } of text.matchAll(marks)) {
    parts.push(escaped(text.slice(done, index)), names.get(found) ?? link(found));
    done = index + found.length;
  }
  return [...parts, escaped(text.slice(done))].join('');
}

function link(found: string): string {
  const safe = escaped(found);
  return found.startsWith('http') ? `<${safe}>` : `<mailto:${safe}|${safe}>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => THREE[sign] ?? sign);
}
