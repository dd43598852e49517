import { normaliseText } from '../../server/core/shared/normalise-text';

export type DutyCommand =
  /** 值班收到 */
  | { readonly kind: 'confirm' }
  /** 换班 6月20日 李强; `rest` is what follows the word. */
  | { readonly kind: 'swap'; readonly rest: string }
  /** 同意换班, 不同意换班 要带孩子; `isBare`: 同意 alone, which may be about something else. */
  | {
      readonly kind: 'answer-swap';
      readonly agrees: boolean;
      readonly rest: string;
      readonly isBare: boolean;
    }
  /** 我的值班 */
  | { readonly kind: 'list' };

const end = String.raw`[\s\p{P}]*$`;
const confirms = new RegExp(`^(?:值班收到|收到值班|值班(?:已)?确认|确认值班)${end}`, 'u');
const lists = new RegExp(`^(?:我的值班|值班表|值班安排|谁值班|今天谁值班|排班表?)${end}`, 'u');
const swaps = /^(?:申请|我要|我想)?(?:换班|调班|替班)(?!吗|了|没)[\s,:、]*(.*)$/su;
const answers = /^(不同意|拒绝|同意)(?:换班|调班|替班)[\s,:、]*(.*)$/su;
const bareAnswers = new RegExp(`^(不同意|同意)${end}`, 'u');

/** Reads what staff type about their duty. Null: no such command. */
export function matchDutyCommand(text: string): DutyCommand | null {
  const words = normaliseText(text);
  if (confirms.test(words)) return { kind: 'confirm' };
  if (lists.test(words)) return { kind: 'list' };
  const swap = swaps.exec(words);
  if (swap) return { kind: 'swap', rest: (swap[1] ?? '').trim() };
  const answer = answers.exec(words) ?? bareAnswers.exec(words);
  if (!answer) return null;
  const [, said = '', rest] = answer;
  return {
    kind: 'answer-swap',
    agrees: said === '同意',
    rest: (rest ?? '').trim(),
    isBare: rest === undefined,
  };
}
