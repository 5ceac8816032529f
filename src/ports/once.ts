/**
 * What a platform may hand over twice, each by a key that says what it means: taken by one process at a time, and done once,
 * also after a restart.
 */
export interface Once {
  /** Whether it is ours to do; not where it was done, or was taken less than a minute ago and may still be under way. */
  take(key: string): Promise<boolean>;
  done(key: string): Promise<void>;
}
