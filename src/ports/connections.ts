import type { LostReason } from '../domain/connections.ts';
import type { Platform } from './chat.ts';

/** What a platform gave for being in a workspace, or in a whole organisation. */
interface Installation {
  /** As the platform names it. */
  readonly key: string;
  /** The adapter's own text; it is kept sealed. */
  readonly credential: string;
}

/** A workspace in which the bot is by an installation; `name` as the platform gives it. */
interface InstalledWorkspace {
  readonly workspace: string;
  readonly name: string | null;
  readonly key: string;
}

/** What an adapter that is installed in several workspaces keeps of one platform, for every process alike. */
export interface ConnectionKeeper {
  /** Throws an `RcmError` where what is kept was sealed with another secret. */
  check(): Promise<void>;
  /** Something that nobody can guess, to be brought back once within ten minutes; null where too many are out. */
  giveState(): Promise<string | null>;
  /** Uses it up: false where it was used, has expired, or was never given out. */
  takeState(state: string): Promise<boolean>;
  /** Keeps an installation in place of an earlier one with its key. It lets nobody see a conference. */
  keep(installation: Installation): Promise<void>;
  /** The workspace is in the installation with that key. */
  noteWorkspace(workspace: InstalledWorkspace): Promise<void>;
  /** `id`: of this one, not of what takes its place. Null where there is none, or it was tampered with. */
  find(key: string): Promise<(Installation & { readonly id: number }) | null>;
  /** By which installation the bot is in a workspace. */
  findKey(workspace: string): Promise<string | null>;
  /** The platform refuses an installation, or the configured credential (null): it is forgotten, and told once to who should know. */
  lose(installationId: number | null, reason: LostReason): Promise<void>;
}

/** Keeps the installations of a platform, sealed with the secret. */
export type KeeperOf = (platform: Platform, secret: string) => ConnectionKeeper;
