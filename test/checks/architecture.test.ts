import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { expect, it } from 'vitest';

const options = await extractOptions('./.dependency-cruiser.cjs');
const CHAT_ADAPTER = ['app.ts', 'config.ts', 'gateway.ts', 'read-command.ts', 'render.ts'];

it('keeps the dependency direction, and really looked at the code', async () => {
  const { output } = await cruise(['src', 'adapters', 'migrations'], { ...options, outputType: 'json' });
  const { summary } = JSON.parse(String(output));
  expect(summary.violations).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(10);
});

it('never asks the database what time it is', () => {
  const files = readdirSync('src/store', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const sources = files.map((file) => readFileSync(path.join('src/store', file), 'utf8'));
  expect(sources.join('\n')).not.toMatch(/(?<!performance\.)\bnow\(\)|current_timestamp|current_date/i);
});

it('gives every chat adapter the same five files', () => {
  for (const place of readdirSync('adapters'))
    expect(readdirSync(`adapters/${place}`), place).toEqual(expect.arrayContaining(CHAT_ADAPTER));
});
