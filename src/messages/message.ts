import type { Ref } from '../domain/commitment.ts';
import type { Language } from '../domain/conference.ts';

/** What the bot says, free of any platform. Every text is plain: an adapter escapes it and never reads markup in it. */
export interface Message {
  readonly language: Language;
  /** The first line: the notification on a locked phone and what a screen reader says first. */
  readonly summary: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'quiet'; readonly text: string };

/** The sign stands beside words that say the same: `●` pending, `✓` received, `○` awaiting date. */
export type Sign = 'pending' | 'received' | 'awaiting' | 'none';

export interface Item {
  readonly sign: Sign;
  readonly ref: Ref | null;
  readonly text: string;
}

export interface Button {
  readonly label: string;
  /** What typing would do the same, without `/rcm`: `submit 3a, 4a`. */
  readonly words: string;
  /** Where forms can be shown, pressing it opens one. */
  readonly opens?: 'form';
}
