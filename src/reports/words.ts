/** `deliver` hands something over; `make` is a duty of its own; `work` only leads to what follows it; `soft` binds nobody. */
export type VerbKind = 'deliver' | 'make' | 'work' | 'soft';

export interface Verb {
  readonly kind: VerbKind;
  /** What the duty is called before its object ("appointment of"); empty where the object says it all. */
  readonly noun: string;
  /** Folded forms: after a modal, alone as a duty (Spanish future), after "that", as a participle. */
  readonly infinitive: readonly string[];
  readonly future: readonly string[];
  readonly subjunctive: readonly string[];
  readonly participle: readonly string[];
  /** What leads to the recipient where it is not "to": one shares "with". */
  readonly goesTo: string | null;
  /** What must follow for the verb to count, as the source of a pattern. */
  readonly only: string | null;
}

/** The closed list of words that one language's reports are read by; all are sources of patterns for folded text. */
export interface Words {
  readonly verbs: readonly Verb[];
  readonly and: string;
  readonly article: string;
  readonly except: string;
  /** What opens a clause before its subject. */
  readonly that: string;
  readonly strong: string;
  readonly soft: string;
  readonly adverb: string;
  readonly jointly: string;
  readonly request: string;
  readonly invite: string;
  /** Between the one who is asked and the verb. */
  readonly askedTo: string;
  readonly bare: string | null;
  readonly passive: string;
  readonly by: string;
  readonly to: string;
  /** Words of time that no date was read from. */
  readonly leftover: string;
  readonly through: string;
  readonly withHelp: string;
  readonly softGovernor: string;
  readonly strongGovernor: string;
  /** Verbs of courtesy that open a sentence, and the same behind a subject. */
  readonly thanks: string;
  readonly thanked: string;
  /** What may stand between commas behind a modal: "shall, by 3 July, send". */
  readonly interposed: string;
  /** Modals that only report what was agreed: "it was agreed that Mexico would". */
  readonly reported: string;
  /** An infinitive that opens a sentence without a subject. */
  readonly heads: string;
  readonly intro: string;
  readonly topicIntro: string;
  readonly loose: string;
  readonly both: string;
  readonly deadline: string;
  readonly unread: string;
  /** A future that obliges, in the written text: without its accent it is another word. */
  readonly unreadFuture: RegExp | null;
  /** What is held rather than handed in: without a subject it tells of an event. */
  readonly occasions: readonly string[];
  /** What takes place, and obliges nobody. */
  readonly takesPlace: string;
  readonly silence: string;
  readonly determiner: string;
  readonly possessive: string;
  readonly purpose: string;
  readonly comments: string;
  readonly aboutTopic: string;
  readonly basedOn: string;
  readonly pronoun: string;
  readonly negated: RegExp;
}
