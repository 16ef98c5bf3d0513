import { z } from 'zod';
import { faultSchema } from './faults';
import { listAccounts, listMessages } from './inbox/inbox-listing';
import type { SimulatorParts, SimulatorRequest } from './simulator-parts';

/** A control request that cannot be carried out: answered with 400 and this text. */
export class ControlFault extends Error {}

type Control = (parts: SimulatorParts, request: SimulatorRequest) => Promise<object>;

const accountSchema = z.strictObject({ account: z.string().trim().min(1).max(64) });
const choicesSchema = z.strictObject({
  account: z.string().min(1).optional(),
  openid: z.string().min(1).optional(),
  choices: z
    .record(z.string(), z.enum(['accept', 'reject']))
    .refine((choices) => Object.keys(choices).length > 0, 'no template'),
});
const refusalSchema = z.strictObject({ account: z.string().min(1), templateId: z.string().min(1) });
const clockSchema = z.strictObject({ advanceMs: z.int() });

/** `METHOD path` → what it does. They are the simulator's own and exist nowhere in WeChat. */
const controls: Readonly<Record<string, Control>> = {
  'POST /sim/login-codes': async (parts, request) => mintCode(parts, parts.loginCodes, request),
  'POST /sim/phone-codes': async (parts, request) => mintCode(parts, parts.phoneCodes, request),
  'POST /sim/subscriptions': recordChoices,
  'POST /sim/refusals': recordRefusal,
  'GET /sim/messages': async (parts, { query }) => listMessages(parts, query.get('account')),
  'GET /sim/accounts': async (parts) => listAccounts(parts),
  'GET /sim/calls': async ({ calls }) => Object.fromEntries(calls),
  'GET /sim/pushes': async ({ pushes }) => ({ deliveries: pushes.deliveries() }),
  'POST /sim/push/handshake': async ({ pushes }) => ({ ok: await pushes.handshake() }),
  'POST /sim/faults': async ({ faults }, request) => {
    faults.add(readBody(faultSchema, request));
    return {};
  },
  'DELETE /sim/faults': async ({ faults }) => {
    faults.clear();
    return {};
  },
  'POST /sim/clock': async ({ clock }, request) => {
    clock.advance(readBody(clockSchema, request).advanceMs);
    return { now: clock.now().toISOString() };
  },
};

export function findControl({ method, path }: SimulatorRequest): Control | null {
  const key = `${method} ${path}`;
  return Object.hasOwn(controls, key) ? (controls[key] ?? null) : null;
}

async function mintCode(
  parts: SimulatorParts,
  codes: SimulatorParts['loginCodes'],
  request: SimulatorRequest,
): Promise<object> {
  const openid = parts.accounts.openIdOf(readBody(accountSchema, request).account);
  await parts.store.save();
  return { code: codes.mint(openid) };
}

/** What the person chose in WeChat's dialog: each consent is worth one message. */
async function recordChoices(parts: SimulatorParts, request: SimulatorRequest): Promise<object> {
  const { account, openid, choices } = readBody(choicesSchema, request);
  const openId = account === undefined ? (openid ?? '') : parts.accounts.openIdOf(account);
  if (!parts.accounts.isKnown(openId)) throw new ControlFault('unknown account');
  const unknown = Object.keys(choices).find(
    (id) => !parts.options.templates.some((known) => known.id === id),
  );
  if (unknown !== undefined) throw new ControlFault(`unknown template ${unknown}`);
  const grants = (parts.store.state.grants[openId] ??= {});
  for (const [templateId, choice] of Object.entries(choices)) {
    if (choice === 'accept') grants[templateId] = (grants[templateId] ?? 0) + 1;
  }
  await parts.store.save();
  parts.pushes.push({
    name: 'subscribe_msg_popup_event',
    openId,
    items: Object.entries(choices).map(([TemplateId, SubscribeStatusString]) => ({
      TemplateId,
      SubscribeStatusString,
      PopupScene: '0',
    })),
  });
  return { grants };
}

/** The person set "拒收" on a message in WeChat: every consent for its template is gone. */
async function recordRefusal(parts: SimulatorParts, request: SimulatorRequest): Promise<object> {
  const { account, templateId } = readBody(refusalSchema, request);
  const openId = parts.accounts.openIdOf(account);
  const grants = (parts.store.state.grants[openId] ??= {});
  grants[templateId] = 0;
  await parts.store.save();
  parts.pushes.push({
    name: 'subscribe_msg_change_event',
    openId,
    items: [{ TemplateId: templateId, SubscribeStatusString: 'reject' }],
  });
  return { grants };
}

function readBody<Value>(schema: z.ZodType<Value>, { body }: SimulatorRequest): Value {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ControlFault('the body is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ControlFault(z.prettifyError(parsed.error));
  return parsed.data;
}
