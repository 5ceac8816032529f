import type { GeneratedAlways } from 'kysely';
import type { LostReason } from '../domain/connections.ts';
import type { Instant } from '../domain/instant.ts';

/** A workspace or tenant in which the bot is, or was. */
export interface ConnectionsTable {
  platform: string;
  workspace: string;
  /** As the platform gives it. */
  name: string | null;
  /** True: by the credential of the configuration. */
  own: boolean;
  /** The installation through which the bot is there; null where there is none. */
  installation_key: string | null;
  /** Null: the bot is there. */
  lost_at: Instant | null;
  lost_reason: LostReason | null;
}

/** Which workspaces may see a conference. */
export interface AdmissionsTable {
  conference_id: number;
  platform: string;
  workspace: string;
  /** False: taken out, which a start of the bot does not undo. */
  admitted: boolean;
  decided_at: Instant;
}

/** What a platform gave for being in a workspace, or in a whole organisation. */
export interface InstallationsTable {
  id: GeneratedAlways<number>;
  platform: string;
  /** As the platform names it. */
  key: string;
  sealed: string;
  /** By which a secret is known that is not the one that sealed it. */
  sealed_with: string;
}

/** An installation that somebody began. */
export interface InstallStatesTable {
  platform: string;
  state_hash: string;
  /** Real time. */
  expires_at: Instant;
}

/** Where a person's account was last looked for, by their e-mail address. */
export interface AccountSearchesTable {
  conference_id: number;
  person_id: number;
  platform: string;
  workspace: string;
  /** Real time. */
  searched_at: Instant;
}
