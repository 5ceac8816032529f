import type { LostReason } from '../../domain/connections.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface ListedConnection {
  /** Platform and workspace, as it is typed: `slack:T0123ABCD`. */
  readonly id: string;
  readonly name: string | null;
  /** How the bot is there, or why it is there no longer. */
  readonly connection: 'configured' | 'installed' | 'none' | LostReason;
  readonly admitted: boolean;
}

export interface ConnectionsFacts extends Setting {
  readonly connections: readonly ListedConnection[];
}

/** In which workspaces the bot is, and which may see the conference. */
export function connectionsList({ reader: { language }, connections }: ConnectionsFacts): Message {
  const { connections: texts } = catalogueFor(language);
  const { columns } = texts;
  if (connections.length === 0) return composed(language, [paragraph(texts.none)]);
  const waiting = connections.find(({ admitted }) => !admitted);
  return composed(language, [
    heading(texts.list),
    {
      kind: 'table',
      columns: [columns.workspace, columns.name, columns.connection, columns.admitted],
      rows: connections.map(({ id, name, connection, admitted }) => [
        id,
        name ?? '',
        connectionText(connection, texts),
        admitted ? texts.yes : texts.no,
      ]),
    },
    waiting === undefined ? null : paragraph(texts.toAdmit(waiting.id)),
  ]);
}

function connectionText(
  connection: ListedConnection['connection'],
  texts: ReturnType<typeof catalogueFor>['connections'],
): string {
  switch (connection) {
    case 'configured':
      return texts.configured;
    case 'installed':
      return texts.installed;
    case 'none':
      return texts.notThere;
    case 'taken-out':
    case 'withdrawn':
    case 'refused':
      return texts.lost(connection);
  }
}

export interface AdmissionFacts extends Setting {
  readonly id: string;
  readonly admitted: boolean;
  readonly isNew: boolean;
}

/** A workspace may see the conference from now on, or no longer. */
export function admissionDecided({ reader: { language }, id, admitted, isNew }: AdmissionFacts): Message {
  const { connections: texts } = catalogueFor(language);
  if (!isNew) {
    return composed(language, [paragraph(admitted ? texts.admittedBefore(id) : texts.removedBefore(id))]);
  }
  return composed(language, [
    heading(admitted ? texts.admitted(id) : texts.removed(id)),
    admitted ? paragraph(texts.byAddress) : null,
  ]);
}
