import type { PapersParams, RequestSayings } from '../../server/core/requests/sayings';

const number = 'YX-0609-001';
const papers: PapersParams = {
  service: '高龄津贴',
  department: '民政办',
  papers: ['身份证', '户口簿'],
  days: 15,
  where: '服务窗口',
};

/** Parameters for what is said about papers. */
export const papersSamples: Pick<RequestSayings, 'papers-told' | 'papers-to-pass-on' | 'papers-answered'> = {
  'papers-told': { number, ...papers, by: null },
  'papers-to-pass-on': { number, ...papers, toldTo: null },
  'papers-answered': papers,
};
