import type { AuditorFinding } from '../domain/auditor-findings.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { LostReason } from '../domain/connections.ts';
import type { Setting } from './facts.ts';

export type UndeliveredKind = 'reminder' | 'receipt' | 'confirmation' | 'message';

export interface UndeliveredFacts extends Setting {
  readonly what: UndeliveredKind;
  readonly to: { readonly name: string; readonly party: PartyCode } | { readonly channel: string };
  /** As the platform, or the bot, called it. */
  readonly reason: string;
  readonly shortNumber: number | null;
}

export interface ConnectionLostFacts extends Setting {
  /** Platform and workspace: `slack:T0123ABCD`. */
  readonly id: string;
  /** As the platform gives it. */
  readonly name: string | null;
  readonly reason: LostReason;
  readonly shortNumber: number | null;
}

export interface AuditorFacts extends Setting {
  readonly findings: readonly AuditorFinding[];
  readonly shortNumber: number | null;
}
