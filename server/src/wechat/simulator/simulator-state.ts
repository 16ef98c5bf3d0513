import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const stateSchema = z.object({
  /** By openid. */
  accounts: z.record(
    z.string(),
    z.object({
      account: z.string(),
      sessionKey: z.string().nullable(),
      phoneNumber: z.string(),
      lastSignInAtUtc: z.string().nullable(),
    }),
  ),
  /** openid → template id → messages that may still be sent. */
  grants: z.record(z.string(), z.record(z.string(), z.number().int().nonnegative())),
  messages: z.array(
    z.object({
      msgId: z.string(),
      openId: z.string(),
      templateId: z.string(),
      title: z.string(),
      page: z.string(),
      miniprogramState: z.string(),
      rows: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
      deliveredAtUtc: z.string(),
    }),
  ),
  lastMsgNumber: z.number().int().nonnegative(),
});

type SimulatorState = z.infer<typeof stateSchema>;
export type DeliveredMessage = SimulatorState['messages'][number];

export interface StateStore {
  readonly state: SimulatorState;
  /** Resolves when everything changed before the call is in the file. */
  save(): Promise<void>;
}

/** The inbox shows the newest; older ones leave the file. */
const keptMessages = 500;

export async function openStateStore(statePath: string | undefined): Promise<StateStore> {
  const state = statePath === undefined ? emptyState() : await readState(statePath);
  let writing: Promise<void> = Promise.resolve();
  let queued: Promise<void> | null = null;

  async function write(path: string): Promise<void> {
    state.messages.splice(0, state.messages.length - keptMessages);
    // A reader, or a start after a crash, finds the old file or the new one, never half of one.
    const draft = `${path}.writing`;
    await writeFile(draft, JSON.stringify(state, null, 2), { mode: 0o600 });
    await rename(draft, path);
  }

  return {
    state,
    save() {
      if (statePath === undefined) return Promise.resolve();
      // One write waits behind the running one and takes all changes made until it starts.
      // A write that failed has told its own callers; the next one tries again.
      queued ??= writing
        .catch(() => undefined)
        .then(() => {
          queued = null;
          writing = write(statePath);
          return writing;
        });
      return queued;
    },
  };
}

function emptyState(): SimulatorState {
  return { accounts: {}, grants: {}, messages: [], lastMsgNumber: 0 };
}

async function readState(path: string): Promise<SimulatorState> {
  await mkdir(dirname(path), { recursive: true });
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') {
      return emptyState();
    }
    throw new Error(
      `The WeChat simulator cannot read ${path}. Delete the file to start with an empty inbox.`,
      {
        cause: error,
      },
    );
  }
}
