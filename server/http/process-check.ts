import type { Clock } from '../core/shared/clock';
import type { ProcessReport, ProcessReportRepository } from '../core/shared/process-reports';
import type { HealthFinding, HealthTrouble } from '../platform/health';
import { reason } from './presenters/reason-sentences';

export interface ProcessCheckDeps {
  readonly clock: Clock;
  readonly findCommunityId: () => Promise<string | null>;
  readonly repositories: { readonly processReports: Pick<ProcessReportRepository, 'list'> };
}

const silentMs = 15_000;

/** How a process says it is. Where it is silent and another stands by, that one is asked; where both are well, it is told. */
export async function processCheck(deps: ProcessCheckDeps, name: string): Promise<HealthFinding> {
  const communityId = await deps.findCommunityId();
  if (!communityId) return reason('health.waits');
  const reports = await deps.repositories.processReports.list(communityId);
  const report = reports.find((one) => one.process === name);
  const isFresh = (one: ProcessReport) => deps.clock.now().getTime() - one.at.getTime() <= silentMs;
  const standby = reports.find(
    (one) => one.process === `${name}-standby` && one.holder !== report?.holder && isFresh(one),
  );
  if (!report || !isFresh(report)) {
    if (standby?.trouble) return toTrouble(standby.trouble);
    return reason(report ? 'health.silent' : 'health.no-report');
  }
  if (report.trouble) return toTrouble(report.trouble);
  if (!standby) return null;
  return { note: 'another bot process stands by', code: 'health.bot-standby', figures: {} };
}

function toTrouble({ code, until, urgentWaiting }: NonNullable<ProcessReport['trouble']>): HealthTrouble {
  return reason(code, {
    ...(until ? { untilMs: until.getTime() } : {}),
    ...(urgentWaiting > 0 ? { urgentWaiting } : {}),
  });
}
