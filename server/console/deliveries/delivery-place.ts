import { bureauByCode } from '#shared/campaigns/bureaus';
import { deliveryStateKeys, type DeliveryState } from '#shared/notices/delivery-states';
import { noticeKindKeys, type NoticeKind } from '#shared/notices/notice-kinds';

/** Which messages the board shows; null: all. It stands in the address, so that it survives a reload. */
export interface DeliveryPlace {
  state: DeliveryState | null;
  kind: NoticeKind | null;
  bureau: string | null;
}

export function readDeliveryPlace(parameters: URLSearchParams): DeliveryPlace {
  const bureau = parameters.get('bureau');
  return {
    state: deliveryStateKeys.find((key) => key === parameters.get('state')) ?? null,
    kind: noticeKindKeys.find((key) => key === parameters.get('kind')) ?? null,
    bureau: bureau !== null && bureauByCode(bureau) !== undefined ? bureau : null,
  };
}

export function writeDeliveryPlace(place: DeliveryPlace): URLSearchParams {
  const given = Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(given);
}
