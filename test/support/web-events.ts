/** An event as a window gets it. */
interface HeardEvent {
  readonly id: string;
  readonly place: string;
  readonly key: string;
  readonly markup: string;
}

export interface Listening {
  /** What has come so far. */
  readonly heard: readonly HeardEvent[];
  /** Until so many have come, or the connection is over. */
  until(count: number): Promise<void>;
  /** The connection breaks. */
  cut(): Promise<void>;
}

/** Listens as a browser does; `lastId` is what it says when it takes a broken connection up again. */
export async function listenTo(address: string, lastId = ''): Promise<Listening> {
  const cutting = new AbortController();
  const headers = lastId === '' ? {} : { 'last-event-id': lastId };
  const response = await fetch(address, { headers, signal: cutting.signal });
  const heard: HeardEvent[] = [];
  const waiting = new Set<() => void>();
  const reading = readAll(response, (event) => {
    heard.push(event);
    for (const look of waiting) look();
  }).catch(() => undefined);
  return {
    heard,
    until: async (count) =>
      await new Promise((resolve) => {
        const look = () => {
          if (heard.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void reading.then(() => resolve());
      }),
    async cut() {
      cutting.abort();
      await reading;
    },
  };
}

async function readAll(response: Response, hear: (event: HeardEvent) => void): Promise<void> {
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += Buffer.from(chunk).toString('utf8');
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id] = /^id: (.*)$/m.exec(block) ?? [];
      const [, data = ''] = /^data: (.*)$/m.exec(block) ?? [];
      // Without an id it says what time it is, or nothing at all.
      if (id !== undefined) hear({ id, ...(JSON.parse(data) as Omit<HeardEvent, 'id'>) });
    }
  }
}
