import type { LeftOutReason } from '../article/left-out.ts';
import type { Translate } from '../i18n/words.ts';

/** `Menu of the site` */
export function leftOutReason(t: Translate, reason: LeftOutReason): string {
  return t(`left-out.reason.${reason}`);
}
