import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/store/connect.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startTestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, and the prepared database that each test's own is copied from. */
    testServer: { readonly adminUrl: string; readonly template: string };
  }
}

/** One server and one prepared template a run; returns how to take them down. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const template = `rcm_template_${randomBytes(6).toString('hex')}`;
  await asAdmin(server.adminUrl, `create database ${template}`);
  const url = new URL(server.adminUrl);
  url.pathname = template;
  const opened = await openDatabase({ databaseUrl: url.href, dataFolder: '' });
  await prepareDatabase(opened);
  await opened.close();
  project.provide('testServer', { adminUrl: server.adminUrl, template });
  return async () => {
    await asAdmin(server.adminUrl, `drop database ${template}`);
    await server.stop();
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
