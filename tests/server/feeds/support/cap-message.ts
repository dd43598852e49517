/** An invented CAP message of a county; parts put elsewhere replace these. */
export function capMessage(parts: {
  readonly head?: string;
  readonly status?: string;
  readonly msgType?: string;
  readonly scope?: string;
  readonly info?: string;
}): string {
  const { head = '', status = 'Actual', msgType = 'Alert', scope = 'Public' } = parts;
  const { info = capInfo({}) } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>A2</identifier><sender>met@county.example</sender>
<sent>2026-07-01T08:00:00+08:00</sent>
<status>${status}</status><msgType>${msgType}</msgType><scope>${scope}</scope>${head}${info}</alert>`;
}

export function capInfo(parts: {
  readonly language?: string;
  readonly severity?: string;
  readonly headline?: string;
  readonly rest?: string;
  readonly area?: string;
}): string {
  const { language = 'zh-CN', severity = 'Severe', headline = '暴雨橙色预警' } = parts;
  const { rest = '', area = '330100' } = parts;
  return `<info><language>${language}</language><category>Met</category><event>暴雨</event>
<urgency>Expected</urgency><severity>${severity}</severity><certainty>Likely</certainty>
<headline>${headline}</headline>${rest}<area><areaDesc>${area}</areaDesc>
<geocode><valueName>adcode</valueName><value>${area}</value></geocode></area></info>`;
}
