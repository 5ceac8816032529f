import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FakeTeams } from '../fake-teams.ts';
import type { TeamsTenant } from '../world.ts';
import type { TeamsPerson } from './person.ts';

const rowSchema = z.array(z.record(z.string(), z.string()));

/** The people of the example in an organisation of Teams, by their addresses, and the file that names them. */
export interface ExamplePeople {
  readonly people: ReadonlyMap<
    string,
    { readonly role: string; readonly country: string; readonly person: TeamsPerson }
  >;
  /** For `people import`, with their accounts; `others` are on another platform instead, by address. */
  csv(others?: ReadonlyMap<string, string>): string;
}

export async function examplePeople(teams: FakeTeams, tenant: TeamsTenant): Promise<ExamplePeople> {
  const rows = rowSchema.parse(parse(await readFile('examples/people.csv'), { columns: true }));
  const people = new Map(
    rows.map((row) => {
      const { name = '', email = '', role = '', country = '', language } = row;
      const locale = language === 'es' ? 'es-CR' : 'en-GB';
      return [email, { role, country, person: teams.person(tenant, { name, email, locale }) }] as const;
    }),
  );
  const accountOf = ({ email = '' }: Record<string, string>) => {
    const id = people.get(email)?.person.id;
    return id === undefined ? '' : `${tenant.id}:${id}`;
  };
  return {
    people,
    csv(others = new Map()) {
      const lines = rows.map((row) => {
        const slack = others.get(row['email'] ?? '') ?? '';
        return Object.values({ ...row, slack, teams: slack === '' ? accountOf(row) : '' }).join(',');
      });
      return [Object.keys(rows[0] ?? {}).join(','), ...lines, ''].join('\n');
    },
  };
}
