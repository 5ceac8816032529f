import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REFUSALS } from '../../adapters/slack/refusals.ts';
import { FAULTS } from '../../src/errors.ts';
import { metricsText } from '../../src/http/metrics-text.ts';
import { DELIVERY_EVENTS } from '../../src/outbox/record.ts';
import { commandsPage } from '../support/commands-page.ts';

const operating = readFileSync('docs/operating.md', 'utf8');
const sources = globSync('{src,adapters}/**/*.ts').map((file) => readFileSync(file, 'utf8'));

/** The names in the first column of a table, where it holds names in code marks. */
function named(page: string, kind: RegExp): string[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .filter((name) => kind.test(name));
}

it('docs/commands.md says what help says of every verb', async () => {
  await expect(commandsPage()).toMatchFileSnapshot('../../docs/commands.md');
});

it('docs/operating.md has every sentence that stops a start or a command, and what to do', async () => {
  const rows = Object.entries(FAULTS).map(
    ([code, { sentence, remedy }]) => `| \`${code}\` | ${sentence} | ${remedy} |`,
  );
  const table = ['| fault | it says | do |', '| --- | --- | --- |', ...rows].join('\n');
  const page = operating.replace(
    /<!-- faults -->.*<!-- \/faults -->/s,
    () => `<!-- faults -->\n${table}\n<!-- /faults -->`,
  );
  await expect(page).toMatchFileSnapshot('../../docs/operating.md');
});

it('docs/operating.md has what each refusal of Slack means for a message', async () => {
  const rows = REFUSALS.map(
    ({ outcome, why, codes }) => `| ${codes.map((code) => `\`${code}\``).join(', ')} | ${outcome} | ${why} |`,
  );
  const table = ['| Slack says | for a message | because |', '| --- | --- | --- |', ...rows].join('\n');
  const page = operating.replace(
    /<!-- refusals -->.*<!-- \/refusals -->/s,
    () => `<!-- refusals -->\n${table}\n<!-- /refusals -->`,
  );
  await expect(page).toMatchFileSnapshot('../../docs/operating.md');
});

it('docs/operating.md has every event of the log', () => {
  const events = sources.flatMap((source) =>
    [...source.matchAll(/(?:logger|logTo\([^)]*\))\.(?:info|warn|error)\(\s*'([^']+)'/g)].map(
      ([, event = '']) => event,
    ),
  );
  const deliveries = Object.keys(DELIVERY_EVENTS).map((outcome) => `delivery.${outcome}`);
  const all = [...new Set([...events, ...deliveries])].toSorted();
  expect(all.length).toBeGreaterThan(25);
  expect(named(operating, /^[a-z]+\.[a-z-]+$/).toSorted()).toEqual(all);
});

it('docs/operating.md has every metric', () => {
  const measures = {
    deliveries: {},
    due: 0,
    unreachable: 0,
    findings: 0,
    noticesWaiting: 0,
    planningSince: null,
    oldestSince: null,
  };
  const metrics = [...metricsText(measures, () => 0).matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);
  expect(named(operating, /^rcm_/).toSorted()).toEqual(metrics.toSorted());
});

it('.env.example has every variable that this version serves, and no other', () => {
  const schema =
    /settingsSchema = z\.object\(\{(.+?)\n\}\)/s.exec(readFileSync('src/config.ts', 'utf8'))?.[1] ?? '';
  const known = [...schema.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);
  const example = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?(\w+)=/gm)].map(
    ([, name = '']) => name,
  );
  expect(known).toContain('DATABASE_URL');
  const later = known.filter((name) => !example.includes(name));
  expect(example.filter((name) => !known.includes(name))).toEqual([]);
  expect(
    later.filter(
      (name) => !/^(Microsoft|To|OAuth|Caller|Validate|SMTP|MAIL|RCM_TEAMS|RCM_PLAYGROUND)/.test(name),
    ),
  ).toEqual([]);
});

it('compose.yaml hands over every variable of Slack that this version serves', () => {
  const served = [...readFileSync('.env.example', 'utf8').matchAll(/^(SLACK_\w+|RCM_SECRET|PUBLIC_URL)=/gm)];
  expect(served.length).toBeGreaterThan(5);
  const compose = readFileSync('compose.yaml', 'utf8');
  for (const [, name = ''] of served) expect(compose).toContain(`${name}: \${${name}:-}\n`);
});

it('the image holds every folder that the bot reads, and only what is there', () => {
  const copied = [...readFileSync('Dockerfile', 'utf8').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, names = '']) => names.split(' '),
  );
  expect(copied.filter((name) => !existsSync(name))).toEqual([]);
  for (const needed of ['src', 'adapters', 'migrations', 'conferences', 'examples', 'package.json']) {
    expect(copied).toContain(needed);
  }
  const ignore = readFileSync('.dockerignore', 'utf8');
  for (const name of copied) expect(ignore).toContain(`!${name}\n`);
});

it.each(['README.md', 'CONTRIBUTING.md', 'docs/operating.md', 'docs/architecture.md'])(
  'the files and scripts that %s names are there',
  (file) => {
    const page = readFileSync(file, 'utf8');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const paths = [
      ...page.matchAll(/`((?:src|adapters|test|migrations|conferences|examples|docs)\/[\w./*-]+)`/g),
    ];
    const missing = paths.map(([, path = '']) => path).filter((path) => globSync(path).length === 0);
    const typed = [...page.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(missing).toEqual([]);
    expect(typed.filter((name) => !(name in scripts))).toEqual([]);
  },
);
